package gan.cli;

import gan.experiment.scaffold.NewPlugin;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gan new plugin}. */
@Command(
    name = "plugin",
    mixinStandardHelpOptions = true,
    description =
        "Writes a Maven project with a working part of each kind, its contract tests and an"
            + " experiment.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gan new plugin my-loss",
      "  gan new plugin moons --kind data-source,metric --package org.acme.moons"
    })
final class NewPluginCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PluginOptions plugins;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "What the project and its parts are called: [a-z][a-z0-9-]*.")
  private String name;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      defaultValue = "loss",
      description =
          "A kind of part: generator, discriminator, loss, penalty, data-source, augmentation,"
              + " metric or feature-extractor; may be repeated (default: ${DEFAULT-VALUE}).")
  private List<String> kinds;

  @Option(
      names = "--package",
      paramLabel = "PACKAGE",
      description = "Its Java package, and its module (default: example.NAME).")
  private Optional<String> packageName = Optional.empty();

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "The folder to write; must not exist (default: NAME).")
  private Optional<Path> folder = Optional.empty();

  @Override
  public Integer call() {
    NewPlugin project = NewPlugin.of(name, kinds, packageName);
    List<String> notes = project.notes(plugins.load());
    Path target = folder.orElseGet(() -> Path.of(name));
    int files = project.write(target).size();
    PrintWriter out = spec.commandLine().getOut();
    notes.forEach(note -> out.println("Note: " + note));
    out.println(
        "Wrote "
            + target
            + ": a Maven project with "
            + project.parts()
            + ", in "
            + files
            + " files. Next:");
    String jars = word(target.resolve("target"));
    out.println(
        "  mvn -B -q install -DskipTests -pl '!gan-it'    # once, in the folder of this framework");
    out.println("  mvn -B -f " + word(target) + " package");
    out.println("  gan plugins check " + jars);
    out.println("  gan train " + word(target.resolve(name + ".yaml")) + " --plugins " + jars);
    out.flush();
    return 0;
  }

  private static String word(Path path) {
    return ShellWord.of(path.toString());
  }
}
