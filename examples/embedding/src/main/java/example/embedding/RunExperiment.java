package example.embedding;

import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import gan.experiment.Experiment;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Trains what a YAML file describes: {@code RunExperiment FILE [key.path=value]...}. */
public final class RunExperiment {
  private RunExperiment() {}

  /** Says what is wrong in words where a user can mend it. */
  public static void main(String... arguments) {
    try {
      List<String> overrides = List.of(arguments).subList(1, arguments.length);
      RunDirectory run = run(Path.of(arguments[0]), overrides, System.out);
      System.out.println("trained " + run);
    } catch (GanException e) {
      System.err.println(e.getMessage());
      System.exit(e.status().code());
    }
  }

  static RunDirectory run(Path file, List<String> overrides, PrintStream out) {
    PluginRegistry installed = PluginRegistry.load(List.of());
    return Experiment.load(file, overrides, installed)
        .run((config, run) -> new LossPrinter(out, config.output().logEvery()));
  }
}
