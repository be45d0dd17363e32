package gan.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {

  @ParameterizedTest
  @EnumSource
  void isExplainedWithTheWayToMendIt(ErrorCode code) {
    assertThat(code.id()).matches("GAN-[CDPMTKRSUX]\\d{3}");
    assertThat(code.title()).endsWith(".");
    assertThat(code.explanation()).contains("\n\nTo mend it: ").doesNotContain("## ").endsWith(".");
    assertThat(code.status()).isNotEqualTo(ExitStatus.OK);
  }

  @Test
  void nothingElseIsExplained() throws Exception {
    String all;
    try (InputStream text = ErrorCode.class.getResourceAsStream("explanations.md")) {
      all = new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> ids = Arrays.stream(ErrorCode.values()).map(ErrorCode::id).toList();
    assertThat(Pattern.compile("(?m)^## (.*)$").matcher(all).results().map(ErrorCodeTest::id))
        .containsExactlyInAnyOrderElementsOf(ids)
        .doesNotHaveDuplicates();
  }

  private static String id(MatchResult heading) {
    return heading.group(1);
  }

  @Test
  void aProblemHasAMessageAndAFix() {
    assertThatThrownBy(() -> Problem.of(ErrorCode.BUG, "broken", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("GAN-X001 needs a message and a fix, not 'broken' and ' '.");
    assertThatThrownBy(() -> Problem.of(ErrorCode.BUG, "", "mend it."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("GAN-X001 needs a message and a fix, not '' and 'mend it.'.");
  }
}
