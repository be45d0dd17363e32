package gan.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Fuzzes each target in a process of its own, for its share of {@code gan.fuzz.seconds}. What was
 * found lies in {@code target/fuzz} under the target's name; a corpus that is there is gone on
 * from.
 */
class ReadersFuzz {
  private static final Path HOME = Path.of(System.getProperty("gan.home"));
  private static final Path ALL = HOME.resolve("gan-it/target/fuzz");
  private static final int SECONDS = Integer.getInteger("gan.fuzz.seconds");
  private static final Pattern EXECUTED =
      Pattern.compile("stat::number_of_executed_units:\\s+(\\d+)");

  @ParameterizedTest
  @EnumSource
  void keepsTheRules(Target target) throws IOException, InterruptedException {
    Path folder = ALL.resolve(target.toString());
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    Files.createDirectories(folder.resolve("corpus"));
    Files.createDirectories(folder.resolve("found"));
    Files.createDirectories(folder.resolve("scratch"));
    new Seeds(HOME).write(target, seeds);
    Path output = folder.resolve("output.txt");

    int status =
        new ProcessBuilder(command(target, folder))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();

    String text = Files.readString(output);
    Matcher executed = EXECUTED.matcher(text);
    String count = executed.find() ? executed.group(1) : "?";
    System.out.printf(Locale.ROOT, "fuzz %s: %s executions%n", target, count);
    assertThat(found(folder)).as(text).isEmpty();
    assertThat(status).as(text).isZero();
    assertThat(count).as(text).isNotEqualTo("?");
  }

  private static List<String> command(Target target, Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-Djava.awt.headless=true",
        "-Djava.io.tmpdir=" + folder.resolve("scratch"),
        "-cp",
        System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + Fuzzed.class.getName(),
        "--target_args=" + target,
        "--instrumentation_includes=gan.**:org.snakeyaml.**:org.apache.commons.compress.**",
        "--instrumentation_excludes=gan.it.**",
        // It would allocate hundreds of megabytes for a pattern, and they would count as ours.
        "--disabled_hooks=com.code_intelligence.jazzer.runtime.RegexRoadblocks",
        "--reproducer_path=" + folder,
        "-artifact_prefix=" + folder.resolve("found") + "/",
        "-dict=" + HOME.resolve("gan-it/src/test/resources/gan/it/fuzz/words.dict"),
        "-max_total_time=" + SECONDS / Target.values().length,
        "-max_len=" + target.longest(),
        "-timeout=10",
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
        folder.resolve("corpus").toString(),
        folder.resolve("seeds").toString());
  }

  private static List<Path> found(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("found"))) {
      return files.sorted().toList();
    }
  }
}
