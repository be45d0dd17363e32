package gan.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void showsWhatWouldSteerATerminal() {
    Problem problem =
        Problem.of(ErrorCode.DATA_FORMAT, "a \u001b[31m name\r", "rename it.").note("b\u0000\tc");

    assertThat(problem)
        .hasToString("error GAN-D002: a \\u001b[31m name\\u000d\n  b\\u0000\tc\n  Fix: rename it.");
  }

  @Test
  void quotesTheLineWithCaretsAndLabelUnderTheOffendingText() {
    Problem problem =
        Problem.of(
                ErrorCode.UNKNOWN_KEY, "unknown key 'stesp' in 'training'", "rename it to 'steps'.")
            .at(new Location("exp.yaml", 4, 3, 5, "  stesp: 5"))
            .suggest("did you mean 'steps'?")
            .note("Known keys: steps, batchSize.");

    assertThat(problem)
        .hasToString(
            """
            error GAN-C010: unknown key 'stesp' in 'training'
              --> exp.yaml:4:3
               4 |   stesp: 5
                 |   ^^^^^  did you mean 'steps'?
              Known keys: steps, batchSize.
              Fix: rename it to 'steps'.""");
  }

  @Test
  void saysWhichFilesIncludeThePlace() {
    Location main = new Location("exp.yaml", 2, 13, 4, "defaults: [a]");
    Location middle = new Location("a.yaml", 1, 12, 1, "defaults: [b]").from(main);
    Problem problem =
        Problem.of(ErrorCode.OUT_OF_RANGE, "'steps' is 0", "write 1.")
            .at(new Location("b.yaml", 4, 3, 8, "  steps: 0").from(middle).part(7, 1));

    assertThat(problem)
        .hasToString(
            """
            error GAN-C014: 'steps' is 0
              --> b.yaml:4:10  (included from a.yaml:1:12, included from exp.yaml:2:13)
               4 |   steps: 0
                 |          ^
              Fix: write 1.""");
    assertThat(main.trail()).isEmpty();
  }

  @Test
  void widensTheGutterForLongLineNumbers() {
    assertThat(quote(new Location("x", 9999, 3, 1, "a: b")))
        .containsExactly("9999 | a: b", "     |   ^  here");
    assertThat(quote(new Location("x", 10000, 3, 1, "a: b")))
        .containsExactly("10000 | a: b", "      |   ^  here");
    assertThat(quote(new Location("x", 1234567, 1, 2, "a: b")))
        .containsExactly("1234567 | a: b", "        | ^^  here");
  }

  @Test
  void keepsTabsUnderTabs() {
    assertThat(quote(new Location("x", 2, 5, 1, "\ta:\tb")))
        .containsExactly("   2 | \ta:\tb", "     | \t  \t^  here");
  }

  @Test
  void countsCharactersOutsideTheBasicPlaneOnce() {
    assertThat(quote(new Location("x", 2, 4, 1, "😀: b")))
        .containsExactly("   2 | 😀: b", "     |    ^  here");
  }

  @Test
  void cutsLongLinesAroundThePlace() {
    String line = "a".repeat(500) + "BAD" + "z".repeat(500);

    assertThat(quote(new Location("x", 1, 501, 3, line)))
        .containsExactly(
            "   1 | …" + "a".repeat(40) + "BAD" + "z".repeat(57) + "…",
            "     |  " + " ".repeat(40) + "^^^  here");
    assertThat(quote(new Location("x", 1, 1, 1000, line)))
        .containsExactly("   1 | " + "a".repeat(100) + "…", "     | " + "^".repeat(100) + "  here");
    assertThat(quote(new Location("x", 1, 1004, 1, line)))
        .containsExactly("   1 | …" + "z".repeat(100), "     |  " + " ".repeat(100) + "^  here");
  }

  @Test
  void doesNotPrintWhatWouldSteerTheTerminal() {
    assertThat(quote(new Location("x", 1, 3, 1, "a\u001B[31m\u202Eb")))
        .containsExactly("   1 | a\uFFFD[31m\uFFFDb", "     |   ^  here");
  }

  /** Row 100. */
  @Test
  void hidesSecretsInAddresses() {
    String line = "data: {mirror: 'https://me:s3cret@example.org/a?key=s3cret', split: tset}";
    assertThat(
            Problem.of(
                    ErrorCode.BUG,
                    "https://me:s3cret@example.org and http://x.org/a/b?sig=s3cret: failed",
                    "ask ftp://s3cret@example.org.")
                .at(new Location("exp.yaml", 2, 69, 4, line))
                .note("https://example.org/me@home is no secret."))
        .hasToString(
            """
            error GAN-X001: https://***@example.org and http://x.org/a/b?***: failed
              --> exp.yaml:2:69
               2 | data: {mirror: 'https://*********@example.org/a?**********', split: tset}
                 |                                                                     ^^^^
              https://example.org/me@home is no secret.
              Fix: ask ftp://***@example.org.""");
  }

  /** Row 100: nor is the end of one shown where its beginning is cut off. */
  @Test
  void hidesSecretsBeforeLongLinesAreCut() {
    String line = "https://example.org/a?" + "s3cret".repeat(30) + " BAD" + "z".repeat(200);
    assertThat(quote(new Location("x", 1, 204, 3, line)))
        .containsExactly(
            "   1 | …" + "*".repeat(39) + " BAD" + "z".repeat(57) + "…",
            "     |  " + " ".repeat(40) + "^^^  here");
  }

  @Test
  void printsTheLabelAloneWhereThereIsNothingToQuote() {
    assertThat(
            Problem.of(ErrorCode.BUG, "broken", "mend it.")
                .at(Location.of("exp.yaml"))
                .suggest("here"))
        .hasToString(
            """
            error GAN-X001: broken
              --> exp.yaml
              here
              Fix: mend it.""");
  }

  private static List<String> quote(Location place) {
    List<String> lines =
        Problem.of(ErrorCode.BUG, "broken", "mend it.")
            .at(place)
            .suggest("here")
            .toString()
            .lines()
            .toList();
    return lines.subList(2, lines.size() - 1);
  }
}
