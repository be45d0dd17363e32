package gan.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gan.core.problem.GanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepPlanTest {
  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("my.yaml"), "name: my\n");
  }

  @Test
  void theLastAxisVariesFastest() {
    assertThat(plan("seed=range(0,2)", "data.path=a,b", "training.steps=5").trials())
        .extracting(Trial::number, Trial::label)
        .containsExactly(
            tuple(1, "seed=0 data.path=a training.steps=5"),
            tuple(2, "seed=0 data.path=b training.steps=5"),
            tuple(3, "seed=1 data.path=a training.steps=5"),
            tuple(4, "seed=1 data.path=b training.steps=5"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "k=1|1",
        "k=1,2,3|1;2;3",
        "k= 1 , 2 |1;2",
        "k=[0,1],[2,3]|[0,1];[2,3]",
        "k={a: 1, b: [2, 3]},{a: 2}|{a: 1, b: [2, 3]};{a: 2}",
        "k='a,b',\"c,d\"|'a,b';\"c,d\"",
        "k='',x|'';x",
        "k=a=b,c|a=b;c",
        "k=[']',1],2|[']',1];2",
        "k=range(0,3)|0;1;2",
        "k=range(0,5,2)|0;2;4",
        "k=range(0, 6, 2)|0;2;4",
        "k=range(3,0,-1)|3;2;1",
        "k=range(-2,1),7|-2;-1;0;7",
        "k=1e-3,0.001|1e-3;0.001"
      })
  void valuesAreReadBetweenCommas(String argument, String values) {
    assertThat(String.join(";", plan(argument).axes().get(0).texts())).isEqualTo(values);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    refuses(
        """
        error GAN-C032: the axis 'lr' has no '='
          --> axis:1:1
           1 | lr
             | ^^
          Fix: write key=value,value, such as seed=1,2,3.

        error GAN-C032: the axis 'a..b=1' has an empty key
          --> axis:2:3
           2 | a..b=1
             |   ^
          Fix: write key=value,value, such as seed=1,2,3.

        error GAN-C032: the axis 'a=1,,2' has an empty value
          --> axis:3:4
           3 | a=1,,2
             |    ^
          Fix: write a value before and after each ','; for an empty text write "''".

        error GAN-C032: the axis 'b=[1,2' has a '[' that is never closed
          --> axis:4:3
           4 | b=[1,2
             |   ^
          Fix: close it; put the whole argument in quotes, for shells take brackets and quotes away.

        error GAN-C032: the axis 'c=1,2,1' has the value '1' twice
          --> axis:5:7
           5 | c=1,2,1
             |       ^
          Fix: write each value once.

        error GAN-C032: 'seed' is an axis twice
          --> axis:7:1
           7 | seed=2
             | ^^^^
          First written as seed=1.
          Fix: write all its values in one.

        error GAN-C032: a sweep keeps its runs in its own folder
          --> axis:8:1
           8 | output.directory=x
             | ^^^^^^^^^^^^^^^^
          Fix: choose the folder with --out.
        """,
        List.of(),
        "lr",
        "a..b=1",
        "a=1,,2",
        "b=[1,2",
        "c=1,2,1",
        "seed=1",
        "seed=2",
        "output.directory=x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "range(5)|has a range that is not of two or three numbers",
        "range(0,5|has a '(' that is never closed",
        "range(0,5,0)|has a range with the step 0",
        "range(5,5)|has a range without numbers",
        "range(0,5,-1)|has a range without numbers",
        "range(0,1.5)|has a range with '1.5', which is no whole number",
        "range(0,12345678901234567890)|has a range with '12345678901234567890', which is no whole"
            + " number",
        "range(0,10001)|has a range of 10,001 numbers, and a sweep has 10,000 trials at most"
      })
  void aRangeThatIsNoneIsRefused(String range, String what) {
    assertThatThrownBy(() -> plan("seed=" + range))
        .isInstanceOfSatisfying(
            GanException.class,
            e -> {
              assertThat(e.problems()).hasSize(1);
              assertThat(e.problems().get(0).message())
                  .isEqualTo("the axis 'seed=" + range + "' " + what);
              assertThat(e.problems().get(0).location()).isPresent();
            });
  }

  @Test
  void whatIsSetForAllIsNoAxis() {
    refuses(
        """
        error GAN-C032: 'seed' is an axis and set for all
          --> axis:1:1
           1 | seed=1,2
             | ^^^^
          Fix: leave one of them out.

        error GAN-C030: a sweep keeps its runs in its own folder: output.directory cannot be set
          Fix: choose the folder with --out.
        """,
        List.of("seed=3", "output.directory=x"),
        "seed=1,2");
  }

  @Test
  void aSweepHasItsLimit() {
    assertThat(plan("a=range(0,100)", "b=range(0,100)").trials()).hasSize(10_000);
    refuses(
        """
        error GAN-C032: the sweep would have 20,000 trials, and the most are 10,000
          Fix: give fewer values, or several sweeps.
        """,
        List.of(),
        "a=range(0,100)",
        "b=range(0,200)");
  }

  private SweepPlan plan(String... axes) {
    return SweepPlan.read(file, List.of(axes), List.of());
  }

  private void refuses(String message, List<String> overrides, String... axes) {
    assertThatThrownBy(() -> SweepPlan.read(file, List.of(axes), overrides))
        .isInstanceOf(GanException.class)
        .hasMessage(message.stripTrailing());
  }
}
