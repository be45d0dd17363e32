package gan.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import gan.core.problem.GanException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs made to exhaust time, stack or memory: refused by a named limit before they can. */
class LimitsTest {
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final long FEW_BYTES = 256L << 20;

  @Test
  void aHugeFileIsNotRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("huge.yaml");
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(1_000_000_000);
    }

    assertThat(
            failure(
                () -> ExperimentYaml.load(file, List.of(), new ToyParts(), Environment.empty())))
        .hasMessage(
            "error GAN-C002: the file is larger than 1 MiB, the most that is read: 1,000,000,000"
                + " bytes\n  --> "
                + file
                + "\n  Fix: give the experiment's YAML file; data belongs in files of its own.");
  }

  @Test
  void aLongTextIsNotParsed() {
    for (String text : List.of(keys(1_000_000), "name: " + "x".repeat(10_000_000))) {
      assertThat(failure(text))
          .hasMessage(
              """
              error GAN-C002: the file is larger than 1 MiB, the most that is read
                --> exp.yaml
                Fix: give the experiment's YAML file; data belongs in files of its own.""");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[[", "[{a: ", "- ? "})
  void aDeepDocumentIsNotFollowed(String level) {
    String text = level.repeat(100_000);

    assertThat(failure(text).getMessage())
        .startsWith(
            "error GAN-C002: values lie more than 64 levels deep, the most that is read\n"
                + "  --> exp.yaml:1:");
  }

  @Test
  void aDocumentMayBeSixtyFourLevelsDeep() {
    assertThat(failure("a: " + "[".repeat(63) + "]".repeat(63)).getMessage())
        .doesNotContain("GAN-C002");
    assertThat(failure("a: " + "[".repeat(64) + "]".repeat(64)))
        .hasMessage(
            "error GAN-C002: values lie more than 64 levels deep, the most that is read\n"
                + "  --> exp.yaml:1:67\n"
                + ("   1 | …" + "[".repeat(41) + "]".repeat(59) + "…\n")
                + ("     |  " + " ".repeat(40) + "^\n")
                + "  Fix: give the experiment's YAML file; data belongs in files of its own.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%d: 1\n", "? a%d\n", "- %d\n"})
  void manyValuesAreNotKept(String line) {
    String text =
        IntStream.range(0, 80_000)
            .mapToObj(i -> line.replace("%d", String.valueOf(i)))
            .collect(Collectors.joining());

    assertThat(failure(text).getMessage())
        .startsWith(
            "error GAN-C002: there are more than 10000 keys and values, the most that is read\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: [%s", "{%s", "a: \"%s", "a: |\n  %s", "# %s", "a: '%s", "%s"})
  void nothingGrowsWithARepeatedFragment(String frame) {
    for (String fragment :
        List.of(
            "x",
            ",",
            " ",
            "\n",
            "*a,",
            "&a ",
            "!a ",
            "? ",
            ": ",
            "'",
            "\\",
            "--- \n",
            "x: y\n",
            "&a [*a],",
            "a\n  ",
            "#",
            "${",
            "${a}",
            "${env:X}",
            "$${",
            "\t")) {
      String text = frame.replace("%s", fragment.repeat((1 << 20) / fragment.length() - 10));
      assertThat(failure(text)).as("%s of %s", frame, fragment).isNotNull();
    }
  }

  @Test
  void ofManyProblemsTheFirstHundredAreShown() {
    GanException failure = failure(keys(3000));

    assertThat(failure.problems()).hasSize(100);
    assertThat(failure.problems().get(99))
        .hasToString(
            """
            error GAN-C010: unknown key 'a93'
              --> exp.yaml:94:1
              94 | a93: 1
                 | ^^^
              Known keys: defaults, name, seed, data, latent, generator, discriminator, loss, penalties, auxiliaryLosses, augmentation, training, evaluation, health, output.
              2,906 more problems follow.
              Fix: delete it.""");
  }

  @Test
  void aLongNameOfAPartIsShownCut() {
    assertThat(
            failure("generator: {type: " + "x".repeat(500_000) + "}").problems().get(5).message())
        .isEqualTo("unknown generator '" + "x".repeat(60) + "…'");
  }

  private static String keys(int count) {
    return IntStream.range(0, count).mapToObj(i -> "a" + i + ": 1\n").collect(Collectors.joining());
  }

  private static GanException failure(String text) {
    return failure(
        () ->
            ExperimentYaml.parse(text, "exp.yaml", List.of(), new ToyParts(), Environment.empty()));
  }

  private static GanException failure(Runnable load) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = threads.getCurrentThreadAllocatedBytes();
    long start = threads.getCurrentThreadCpuTime();

    GanException failure = catchThrowableOfType(GanException.class, load::run);

    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(SOON);
    assertThat(threads.getCurrentThreadAllocatedBytes() - allocated).isLessThan(FEW_BYTES);
    return failure;
  }
}
