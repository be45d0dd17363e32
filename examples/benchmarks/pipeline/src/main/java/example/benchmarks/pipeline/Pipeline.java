package example.benchmarks.pipeline;

import example.benchmarks.race.Load;
import example.benchmarks.race.Machine;
import example.benchmarks.race.Page;
import example.benchmarks.race.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks with JMH's own arguments, in the folder of the benchmarks; with {@code draw}
 * it only draws the tables again.
 */
public final class Pipeline {
  private Pipeline() {}

  /** Writes {@code docs/performance/pipeline.json} and draws {@code docs/performance.md}. */
  public static void main(String... arguments)
      throws IOException, RunnerException, CommandLineOptionException {
    Path home = Path.of("").toAbsolutePath();
    Path checkout = home.resolve("../..").normalize();
    Path docs = Path.of(System.getProperty("docs", checkout.resolve("docs").toString()));
    Path file = docs.resolve("performance/pipeline.json");
    if (!List.of(arguments).equals(List.of("draw"))) {
      Map<String, Object> machine = Machine.fields(checkout);
      Path jmh = Files.createDirectories(home.resolve("pipeline/target")).resolve("jmh.json");
      Load before = Load.now();
      run(jmh, arguments);
      Measured.of(machine, Load.now().othersSince(before), jmh).write(file);
    }
    Tables tables =
        new Tables(Measured.read(file), Steps.milliseconds(docs.resolve("performance/race.jsonl")));
    new Page(docs.resolve("performance.md"), "pipeline").put(tables.markdown());
  }

  /** Whatever the arguments say, what tables show is measured: the mean, in microseconds. */
  private static void run(Path results, String... arguments)
      throws RunnerException, CommandLineOptionException {
    new Runner(
            new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(results.toString())
                .build())
        .run();
  }
}
