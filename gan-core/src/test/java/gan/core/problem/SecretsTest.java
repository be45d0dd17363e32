package gan.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "API_TOKEN",
        "token",
        "AWS_SECRET_ACCESS_KEY",
        "APIKEY",
        "SSH_KEY",
        "KEYS",
        "DB_PASSWORD",
        "DB_PASS",
        "BASIC_AUTH",
        "PASSPHRASE",
        "GOOGLE_CREDENTIALS"
      })
  void someNamesPromiseASecret(String name) {
    assertThat(Secrets.isNamedBy(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DATA_ROOT", "KEYBOARD", "MONKEY", "AUTHOR", "COMPASS_X", "STEPS"})
  void othersDoNot(String name) {
    assertThat(Secrets.isNamedBy(name)).isFalse();
  }
}
