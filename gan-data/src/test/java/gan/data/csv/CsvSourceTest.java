package gan.data.csv;

import static gan.data.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gan.core.problem.ExitStatus;
import gan.core.spi.Batch;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.data.IdxBytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {
  private static final String FIX_VALUE =
      "  Fix: write a number, leave the row out, or leave the column out of 'columns'.";

  @TempDir Path folder;

  private Path write(String... lines) {
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return IdxBytes.write(folder.resolve("data.csv"), text);
  }

  private static CsvSource open(Path file, Scaling scaling) {
    return CsvSource.open(new CsvOptions(file, List.of(), Optional.empty(), scaling, ",", true));
  }

  private static float[] floats(CsvSource data, int index) {
    Batch batch = new Batch(data.sample(), 1);
    data.read(index, batch, 0);
    float[] values = new float[(int) data.sample().shape().size()];
    batch.slot(0).asFloatBuffer().get(values);
    return values;
  }

  @Test
  void mapsEachColumnOntoTheRangeAndBack() {
    Path file = write("a,b,c", "0,10,7", "1,20,7", "4,-10,7");
    try (var data = open(file, Scaling.RANGE)) {
      assertThat(data.sample()).isEqualTo(SampleSpec.vector(3, ValueRange.SYMMETRIC, 0));
      assertThat(data.size()).hasValue(3);
      assertThat(floats(data, 0)).containsExactly(-1, 1f / 3, 0);
      assertThat(floats(data, 1)).containsExactly(-0.5f, 1, 0);
      assertThat(floats(data, 2)).containsExactly(1, -1, 0);
      assertThat(data.scales())
          .containsExactly(
              new ColumnScale("a", 2, 2), new ColumnScale("b", 5, 15), new ColumnScale("c", 7, 1));
      assertThat(data.restore(floats(data, 1)))
          .containsExactly(new double[] {1, 20, 7}, within(1e-6));
      assertThat(data.restore(new float[] {0.5f, 0, -1})).containsExactly(3, 5, 6);
    }
  }

  @Test
  void standardises() {
    // Mean 5 and 0, deviation 2 and 0.
    Path file = write("a,b", "2,0", "4,0", "4,0", "4,0", "5,0", "5,0", "7,0", "9,0");
    try (var data = open(file, Scaling.STANDARD)) {
      assertThat(data.sample()).isEqualTo(SampleSpec.vector(2, ValueRange.UNBOUNDED, 0));
      assertThat(data.scales())
          .containsExactly(new ColumnScale("a", 5, 2), new ColumnScale("b", 0, 1));
      assertThat(floats(data, 7)).containsExactly(2, 0);
      assertThat(data.restore(new float[] {-1.5f, 0.5f})).containsExactly(2, 0.5);
    }
  }

  @Test
  void leavesNumbersAsTheyAre() {
    Path file = write("a,b", "1e3,-.5", "+2.,0.25E-1");
    try (var data = open(file, Scaling.NONE)) {
      assertThat(floats(data, 0)).containsExactly(1000, -0.5f);
      assertThat(floats(data, 1)).containsExactly(2, 0.025f);
      assertThat(data.restore(floats(data, 0))).containsExactly(1000, -0.5);
    }
  }

  @Test
  void neverLeavesTheRange() {
    Path file = write("a", "0.1", "0.7", "1e-30", "3.3333333333333333");
    try (var data = open(file, Scaling.RANGE)) {
      for (int i = 0; i < 4; i++) {
        assertThat(floats(data, i)[0]).isBetween(-1f, 1f);
      }
    }
  }

  @Test
  void choosesColumnsAndNumbersClassesInTheirOrder() {
    Path file =
        write("\uFEFFname,x;y, z ,kind", "one,1,2,cat", "\"two, 2\",3,4,dog", "three,5,6,ant");
    CsvOptions options =
        new CsvOptions(file, List.of("z", "x;y"), Optional.of("kind"), Scaling.NONE, ",", true);
    try (var data = CsvSource.open(options)) {
      assertThat(data.sample()).isEqualTo(SampleSpec.vector(2, ValueRange.UNBOUNDED, 3));
      assertThat(data.classes()).containsExactly("ant", "cat", "dog");
      Batch batch = new Batch(data.sample(), 3);
      for (int i = 0; i < 3; i++) {
        data.read(i, batch, i);
      }
      assertThat(batch.labels()).containsExactly(1, 2, 0);
      assertThat(floats(data, 1)).containsExactly(4, 3);
    }
  }

  @Test
  void readsFilesWithoutAHeader() {
    Path file = write("1;2;0", "3;4;1");
    CsvOptions options =
        new CsvOptions(file, List.of(), Optional.of("3"), Scaling.NONE, ";", false);
    try (var data = CsvSource.open(options)) {
      assertThat(data.size()).hasValue(2);
      assertThat(floats(data, 0)).containsExactly(1, 2);
      assertThat(data.classes()).containsExactly("0", "1");
    }
  }

  @Test
  void refusesSamplesOfAnotherLength() {
    try (var data = open(write("a,b", "1,2"), Scaling.NONE)) {
      assertThatThrownBy(() -> data.restore(new float[3]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A sample has 2 numbers, not 3.");
      Batch batch = new Batch(data.sample(), 1);
      assertThatThrownBy(() -> data.read(1, batch, 0))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessage("Index 1 out of bounds for length 1");
    }
  }

  @Test
  void reportsAllThatIsWrongWithItsPlace() {
    Path file = write("a,b,c", "1,2,3", "1,,3", "", "\"1\",x2,1e99", "1,2", "1,2,3,4");
    assertRefused(
        () -> open(file, Scaling.RANGE),
        ExitStatus.BAD_DATA,
        "error GAN-D002: a value is missing in column 'b'",
        "  --> " + file + ":3:3",
        "   3 | 1,,3",
        "     |   ^",
        FIX_VALUE,
        "",
        "error GAN-D002: 'x2' in column 'b' is not a number",
        "  --> " + file + ":5:5",
        "   5 | \"1\",x2,1e99",
        "     |     ^^",
        FIX_VALUE,
        "",
        "error GAN-D002: '1e99' in column 'c' is too large",
        "  --> " + file + ":5:8",
        "   5 | \"1\",x2,1e99",
        "     |        ^^^^",
        FIX_VALUE,
        "",
        "error GAN-D002: the row has 2 fields, the first row has 3",
        "  --> " + file + ":6:4",
        "   6 | 1,2",
        "     |    ^",
        "  Fix: write one field for each column; put fields with the separator in them into quotes.",
        "",
        "error GAN-D002: the row has 4 fields, the first row has 3",
        "  --> " + file + ":7:7",
        "   7 | 1,2,3,4",
        "     |       ^",
        "  Fix: write one field for each column; put fields with the separator in them into"
            + " quotes.");
  }

  @Test
  void stopsAfterTenProblems() {
    Path file =
        write(IntStream.range(0, 50).mapToObj(i -> i == 0 ? "a" : "x").toArray(String[]::new));
    String expected =
        IntStream.rangeClosed(2, 11)
            .mapToObj(
                line ->
                    "error GAN-D002: 'x' in column 'a' is not a number\n  --> "
                        + file
                        + ":"
                        + line
                        + ":1\n"
                        + String.format("%4d | x%n", line)
                        + "     | ^\n"
                        + (line == 11 ? "  What follows was not looked at.\n" : "")
                        + FIX_VALUE)
            .collect(Collectors.joining("\n\n"));
    assertRefused(() -> open(file, Scaling.RANGE), ExitStatus.BAD_DATA, expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "NA", "null", "?", "  ", "N/A"})
  void knowsTheSpellingsOfMissing(String value) {
    Path file = write("a,b", "1,2", value + ",2");
    assertRefused(
        () -> open(file, Scaling.RANGE),
        ExitStatus.BAD_DATA,
        "error GAN-D002: a value is missing in column 'a'",
        "  --> " + file + ":3:1",
        "   3 | " + value + ",2",
        "     | " + "^".repeat(value.length()),
        FIX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1d", "0x10", "Infinity", "1_000", "١", "1 2", "--1"})
  void takesNoSpellingsOfJava(String value) {
    Path file = write("a", value);
    assertRefused(
        () -> open(file, Scaling.RANGE),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + value + "' in column 'a' is not a number",
        "  --> " + file + ":2:1",
        "   2 | " + value,
        "     | " + "^".repeat(value.length()),
        FIX_VALUE);
  }

  @Test
  void saysThatALabelIsMissing() {
    Path file = write("a,k", "1,x", "2,");
    CsvOptions options =
        new CsvOptions(file, List.of(), Optional.of("k"), Scaling.RANGE, ",", true);
    assertRefused(
        () -> CsvSource.open(options),
        ExitStatus.BAD_DATA,
        "error GAN-D002: the label is missing in column 'k'",
        "  --> " + file + ":3:3",
        "   3 | 2,",
        "     |   ^",
        "  Fix: write the row's class, or leave the row out.");
  }

  @Test
  void saysWhichColumnsThereAre() {
    Path file = write("width,height", "1,2");
    CsvOptions options =
        new CsvOptions(file, List.of("heigth"), Optional.empty(), Scaling.RANGE, ",", true);
    assertRefused(
        () -> CsvSource.open(options),
        ExitStatus.CONFIG,
        "error GAN-C015: '" + file + "' has no column 'heigth', named by 'columns'",
        "  did you mean 'height'?",
        "  Columns: width, height.",
        "  Fix: name one that is there.");
  }

  @Test
  void refusesFilesThatHoldNothing() {
    Path file = write("a,b");
    assertRefused(
        () -> open(file, Scaling.RANGE),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + file + "' has no rows",
        "  Fix: give a file with rows below its header, or set 'header: false'.");
    write("k", "x");
    CsvOptions options =
        new CsvOptions(file, List.of(), Optional.of("k"), Scaling.RANGE, ",", true);
    assertRefused(
        () -> CsvSource.open(options),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + file + "' has no column but the label",
        "  Fix: give a file with columns of numbers.");
  }

  @Test
  void refusesTwoColumnsOfOneName() {
    Path file = write("a,a", "1,2");
    assertRefused(
        () -> open(file, Scaling.RANGE),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + file + "' has two columns named 'a'",
        "  Fix: rename one, or set 'header: false' if the first row is no header.");
  }

  @Test
  void refusesAnOpenQuote() {
    Path file = write("a,b", "\"1,2", "3,4");
    assertRefused(
        () -> open(file, Scaling.RANGE),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '"
            + file
            + "' is not CSV: Unclosed quoted field at end of input (record starting at line 2)",
        "  Fix: close every quote; write a quote inside a quoted field twice.");
    write("a,b", "1,2", "\"1\"0,2");
    assertRefused(
        () -> open(file, Scaling.RANGE),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '"
            + file
            + "' is not CSV: Unexpected character after closing quote: '0' (0x30) (record starting"
            + " at line 3)",
        "  Fix: close every quote; write a quote inside a quoted field twice.");
  }

  @Test
  void refusesOtherSeparators() {
    Path file = write("a,b", "1,2");
    CsvOptions options =
        new CsvOptions(file, List.of(), Optional.empty(), Scaling.RANGE, "::", true);
    assertRefused(
        () -> CsvSource.open(options),
        ExitStatus.CONFIG,
        "error GAN-C015: 'separator' is '::', which is not one character between fields",
        "  Fix: write one, such as ',' or ';' or \"\\t\".");
  }

  @Test
  void refusesWhatIsNotThere() {
    Path file = folder.resolve("none.csv");
    assertRefused(
        () -> open(file, Scaling.RANGE),
        ExitStatus.NO_INPUT,
        "error GAN-D001: '" + file + "' does not exist",
        "  Fix: give the path of a CSV file.");
  }
}
