package gan.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gan completion}. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a script that makes bash and zsh complete verbs and options.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(gan completion)                       for this shell",
      "  gan completion > ~/.local/share/bash-completion/completions/gan"
    })
final class CompletionCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    var out = spec.commandLine().getOut();
    out.print(AutoComplete.bash("gan", spec.root().commandLine()));
    out.flush();
  }
}
