package gan.experiment.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTest {

  @Test
  void variablesWhoseNamesSaySoAreSecret() {
    assertThat(Redaction.value("GAN_API_KEY", "abc")).isEqualTo("***");
    assertThat(Redaction.value("TF_token_x", "abc")).isEqualTo("***");
    assertThat(Redaction.value("GAN_CACHE", "/tmp/x")).isEqualTo("/tmp/x");
    assertThat(Redaction.value("GAN_MIRROR", "https://me:pw@example.org/a?key=1"))
        .isEqualTo("https://***@example.org/a?***");
  }

  @Test
  void soAreLinesWhoseKeysSaySo() {
    assertThat(
            Redaction.text(
                """
                name: first
                  password: "hunter2"
                data: {mirror: https://me:pw@example.org/a}
                  "accessKey": "abc",
                path: /home/me/data
                """,
                "/home/me"))
        .isEqualTo(
            """
            name: first
              password: ***
            data: {mirror: https://***@example.org/a}
              "accessKey": ***
            path: ~/data
            """);
  }
}
