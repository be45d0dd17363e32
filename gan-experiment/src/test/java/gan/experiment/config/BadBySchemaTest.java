package gan.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;

import gan.experiment.schema.ExperimentSchema;
import gan.experiment.schema.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An editor refuses what {@link BadExperimentTest} refuses, as far as a schema can say it. */
class BadBySchemaTest {
  private static final Path FOLDER = Path.of(System.getProperty("gan.testdata"), "bad");

  @Test
  void aSchemaRefusesAllButRulesOfSeveralValuesAndKeysThatAreWrittenTwice() throws IOException {
    Validation schema = new Validation(ExperimentSchema.of(new ToyParts().all()));
    List<String> accepted = new ArrayList<>();
    for (Path file : files()) {
      if (schema.ofYaml(Files.readString(file)).isEmpty()) {
        accepted.add(file.getFileName().toString().replace(".yaml", ""));
      }
    }
    assertThat(accepted)
        .containsExactlyInAnyOrder("row88-conflicts", "row88-conflicts-too", "row90-duplicate");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().matches("row(8[5-9]|90)-.*\\.yaml"))
          .sorted()
          .toList();
    }
  }
}
