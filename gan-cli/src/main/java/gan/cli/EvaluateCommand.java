package gan.cli;

import gan.core.plugin.PluginRegistry;
import gan.core.run.RunDirectory;
import gan.core.spi.DataSource;
import gan.experiment.CheckpointChoice;
import gan.experiment.DataComparison;
import gan.experiment.RunEvaluation;
import gan.experiment.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan evaluate}. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Judges a run's checkpoints by metrics, or one folder of images against another.",
      "What it finds is written into the run, beside the same of held-out real samples: the floor."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan evaluate runs/00001-digits --checkpoint all",
      "  gan evaluate runs/00001-digits --set evaluation.extractor='{type: frozen-graph, path:"
          + " mnist.pb}'",
      "  gan evaluate real-faces my-faces --set evaluation.metrics='[{type: fid}, {type: kid}]'"
    })
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;

  @Parameters(
      index = "0",
      paramLabel = "RUN|REAL",
      description = "The run's folder; or real data: a folder or file, or an experiment, YAML.")
  private Path first;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DATA",
      description = "What to judge instead of a run: a folder or file, or an experiment, YAML.")
  private Optional<Path> second = Optional.empty();

  @Option(
      names = "--checkpoint",
      paramLabel = "WHICH",
      defaultValue = "latest",
      description = "latest, best, all, or a step (default: ${DEFAULT-VALUE}).")
  private String checkpoint;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Changes one value of 'evaluation'; may be repeated.")
  private List<String> overrides = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Which latent vectors (default: the experiment's seed, or 0).")
  private Optional<Long> seed = Optional.empty();

  @Mixin private ResultOptions results;

  @Override
  public Integer call() {
    PluginRegistry registry = plugins.load();
    EvaluationSheet sheet =
        new EvaluationSheet(
            new Screen(results.out(), spec.commandLine().getErr(), GanCommand.of(spec).progress()),
            results.isJson());
    if (second.isEmpty()) {
      OptionalLong key = seed.map(OptionalLong::of).orElseGet(OptionalLong::empty);
      RunDirectory run = RunDirectory.open(first);
      RunEvaluation evaluation = new RunEvaluation(run, registry, overrides, key);
      List<String> notes = evaluation.judge(new CheckpointChoice(checkpoint), sheet);
      sheet.print(notes);
      new Report(run).renew();
      return 0;
    }
    try (DataSource real = GivenData.open(first, List.of(), registry).data();
        DataSource judged = GivenData.open(second.get(), List.of(), registry).data()) {
      DataComparison comparison = new DataComparison(registry, overrides, seed.orElse(0L));
      sheet.evaluated(0, comparison.judge(real, judged, sheet));
      sheet.print(List.of());
      return 0;
    }
  }
}
