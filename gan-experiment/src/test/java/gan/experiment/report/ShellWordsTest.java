package gan.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellWordsTest {
  @Test
  void whatAShellWouldReadOtherwiseIsQuoted() {
    assertThat(ShellWords.of("gan", "train", "my.yaml", "--set", "a.b=1e-3"))
        .isEqualTo("gan train my.yaml --set a.b=1e-3");
    assertThat(ShellWords.of("x=[1, 2]", "it's", "$HOME", "", "~"))
        .isEqualTo("'x=[1, 2]' 'it'\\''s' '$HOME' '' '~'");
  }
}
