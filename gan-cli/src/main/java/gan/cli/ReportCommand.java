package gan.cli;

import gan.experiment.report.Report;
import gan.experiment.runs.RunFinder;
import java.awt.Desktop;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Writes a run's report.html anew, also while it is trained: one page, without network.",
    footerHeading = "%nExamples:%n",
    footer = {"  gan report runs/00001-digits", "  gan report runs/00001-digits --open"})
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's folder.")
  private Path run;

  @Mixin private ResultOptions results;

  @Option(names = "--open", description = "Shows it in the browser, where there is a desktop.")
  private boolean open;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Path file = new Report(RunFinder.open(run)).write();
    if (results.isJson()) {
      results.print(Map.of("report", file.toString()));
    } else {
      out.println(file);
    }
    if (open && !show(file)) {
      results.screen().notes().println("There is no desktop here that would open it.");
    }
    out.flush();
    return 0;
  }

  /** A Java without its windows, or without a screen, fails in many ways. */
  private static boolean show(Path file) {
    try {
      if (!Desktop.isDesktopSupported()) {
        return false;
      }
      Desktop desktop = Desktop.getDesktop();
      if (desktop.isSupported(Desktop.Action.BROWSE)) {
        desktop.browse(file.toUri());
      } else {
        desktop.open(file.toFile());
      }
      return true;
    } catch (IOException | RuntimeException | LinkageError | java.awt.AWTError e) {
      return false;
    }
  }
}
