package gan.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {
  @Test
  void userPasswordAndQueryAreHidden() {
    assertThat(Addresses.shown("see https://me:p@ss@host:8080/a/b?key=1&x=2, and ftp://a@b"))
        .isEqualTo("see https://***@host:8080/a/b?***, and ftp://***@b");
  }

  @Test
  void otherTextStays() {
    for (String text :
        new String[] {"https://host/a/b", "a?b@c", "file:///tmp/x@y", "https://h/@a", "://"}) {
      assertThat(Addresses.shown(text)).isEqualTo(text);
    }
  }
}
