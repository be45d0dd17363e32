package gan.cli;

import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import gan.experiment.SavedRun;
import gan.experiment.runs.RunFinder;
import gan.experiment.serve.SampleServer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serves a page, to this machine alone, whose sliders move a run's latent vector and redraw"
            + " the sample at once.",
    footerHeading = "%nExamples:%n",
    footer = {"  gan serve runs/00001-digits", "  gan serve runs/00001-digits --port 8080"})
final class ServeCommand implements Callable<Integer> {
  private static final int MOST = 65_535;

  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's folder.")
  private Path run;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Where on 127.0.0.1 to listen (default: any port that is free).")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > MOST) {
      throw new GanException(
          Problem.of(
              ErrorCode.BAD_ARGUMENT,
              "there is no port " + port,
              "use 1 to " + MOST + ", or 0 for any that is free."));
    }
    RunDirectory directory = RunFinder.open(run);
    PluginRegistry registry = plugins.load();
    SavedRun saved = SavedRun.find(directory, OptionalLong.empty());
    StopSignals signals = StopSignals.install(Optional.empty());
    try (SampleServer server = SampleServer.start(saved, registry, port)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(server.address() + " (Ctrl-C ends it)");
      out.flush();
      return StopSignals.exitCode(signals.await());
    }
  }
}
