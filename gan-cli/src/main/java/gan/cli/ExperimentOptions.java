package gan.cli;

import gan.core.plugin.PluginRegistry;
import gan.experiment.Experiment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which experiment, and what to change in it. */
final class ExperimentOptions {
  private static final String EMBEDDED = "digits.yaml";

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The experiment, YAML. Without one, the embedded digits experiment.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Changes one value, such as training.steps=1500; may be repeated.")
  private List<String> overrides = new ArrayList<>();

  Experiment load(PluginRegistry registry) {
    return file.isPresent()
        ? Experiment.load(file.get(), overrides, registry)
        : Experiment.parse(embedded(), EMBEDDED, overrides, registry);
  }

  String name() {
    return file.map(Path::toString).orElse(EMBEDDED);
  }

  private static String embedded() {
    try (InputStream text = ExperimentOptions.class.getResourceAsStream(EMBEDDED)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
