package gan.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.plugin.PluginRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The worked example of docs/composition.md. */
class ComposedExperimentTest {
  private static final Path HOME = Path.of(System.getProperty("gan.testdata")).getParent();
  private static final PluginRegistry REGISTRY = PluginRegistry.load(List.of());

  @Test
  void itsFilesAreThoseOfTheDocumentation() throws IOException {
    String page = page();
    for (String file : List.of("composed.yaml", "presets/dcgan.yaml", "data/digits.yaml")) {
      String text =
          Files.readAllLines(HOME.resolve("experiments").resolve(file)).stream()
              .filter(line -> !line.startsWith("#"))
              .collect(Collectors.joining("\n"));
      assertThat(page).contains("```yaml\n" + text + "\n```");
    }
  }

  @Test
  void itIsExplainedAsTheDocumentationSays() throws IOException {
    Experiment experiment =
        Experiment.load(
            HOME.resolve("experiments/composed.yaml"), List.of("training.steps=100"), REGISTRY);
    List<String> explained =
        experiment.explained().stream()
            .map(each -> each.key() + " " + each.text() + " " + each.origin())
            .map(row -> row.replace(HOME + "/", ""))
            .toList();
    List<String> documented =
        page()
            .lines()
            .dropWhile(line -> !line.endsWith("--explain` prints, among others:"))
            .dropWhile(line -> !line.equals("```"))
            .skip(1)
            .takeWhile(line -> !line.equals("```"))
            .map(line -> line.replaceAll(" +", " "))
            .toList();
    assertThat(documented).hasSize(7);
    assertThat(explained).containsAll(documented);
  }

  private static String page() throws IOException {
    return Files.readString(HOME.resolve("docs/composition.md"));
  }
}
