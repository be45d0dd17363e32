package gan.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gan.core.problem.GanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file in {@code bad} fails with the exit status and the whole text in the {@code .txt}
 * beside it. Overrides, one a line, stand in an {@code .args}.
 */
class BadExperimentTest {
  private static final Path FOLDER = Path.of("src/test/resources/bad");

  static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.replace(".yaml", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysWhatIsWrong(String name) throws IOException {
    Path arguments = FOLDER.resolve(name + ".args");
    List<String> overrides = Files.exists(arguments) ? Files.readAllLines(arguments) : List.of();

    GanException failure =
        catchThrowableOfType(
            GanException.class,
            () -> ExperimentYaml.load(FOLDER.resolve(name + ".yaml"), overrides, new ToyParts()));

    assertThat(text(failure)).isEqualTo(Files.readString(FOLDER.resolve(name + ".txt")));
  }

  private static String text(GanException failure) {
    String message = failure.getMessage().replace(FOLDER + "/", "");
    return "exit " + failure.status().code() + "\n" + message + "\n";
  }
}
