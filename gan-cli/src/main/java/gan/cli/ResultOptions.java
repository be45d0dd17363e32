package gan.cli;

import gan.experiment.json.JsonText;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether a verb's results are for people or for programs, and where all that it prints goes. */
final class ResultOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--json", description = "Prints JSON, for programs.")
  private boolean json;

  /** Whether programs read the results. */
  boolean isJson() {
    return json;
  }

  /** Where results go. */
  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Results have standard output to themselves where programs read them. */
  Screen screen() {
    PrintWriter notes = json ? spec.commandLine().getErr() : out();
    return new Screen(out(), notes, GanCommand.of(spec).progress());
  }

  /** Prints a result for programs. */
  void print(Object value) {
    out().println(JsonText.of(value));
    out().flush();
  }
}
