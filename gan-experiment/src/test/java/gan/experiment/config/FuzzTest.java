package gan.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import gan.core.problem.GanException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever is thrown at it, a configuration loads or fails with problems that can be mended: the
 * same few thousand texts in every build. With {@code -Pfuzz} gan-it goes on where coverage leads.
 */
class FuzzTest {
  private static final int ROUNDS = 3_000;
  private static final String[] FRAGMENTS = {
    "\n",
    "\n  ",
    "\t",
    " ",
    ": ",
    ":",
    "- ",
    "? ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "#",
    "&a ",
    "*a",
    "!!x ",
    "|",
    ">",
    "'",
    "\"",
    "%",
    "@",
    "`",
    "---",
    "...",
    "${",
    "$${",
    "${name}",
    "${env:X}",
    "defaults",
    "<<",
    "~",
    "0",
    "1e999",
    "-",
    "\\x",
    "\\U00110000",
    "\\ud800",
    "\r",
    "\uFEFF",
    "\u0000",
    "é",
    "😀",
    "\uD800",
    "type",
    "class",
    "=",
    "."
  };

  @Test
  void loadsOrSaysWhatIsWrong() {
    Random random = new Random(7);
    for (int i = 0; i < ROUNDS; i++) {
      String text = mutate(GoodExperimentTest.SMALL, random);
      List<String> overrides = new ArrayList<>();
      if (i % 2 == 0) {
        overrides.add(mutate("generator.width=[5, {a: b}]", random));
      }
      check(text, overrides);
    }
  }

  private static void check(String text, List<String> overrides) {
    try {
      ExperimentYaml yaml =
          ExperimentYaml.parse(text, "x", overrides, new ToyParts(), Environment.empty());
      assertThat(GoodExperimentTest.config(yaml.resolved())).isEqualTo(yaml.config());
    } catch (GanException e) {
      assertThat(e.problems()).isNotEmpty();
      assertThat(e.getMessage()).doesNotContain("\u0000", "\u001B");
    } catch (RuntimeException | StackOverflowError e) {
      fail("From " + overrides + " and:\n" + text, e);
    }
  }

  private static String mutate(String text, Random random) {
    StringBuilder mutant = new StringBuilder(text);
    for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
      int at = random.nextInt(mutant.length() + 1);
      if (random.nextInt(3) == 0) {
        mutant.delete(at, Math.min(mutant.length(), at + 1 + random.nextInt(4)));
      } else {
        mutant.insert(at, FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
      }
    }
    return mutant.toString();
  }
}
