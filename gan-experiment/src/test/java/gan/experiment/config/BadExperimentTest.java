package gan.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gan.core.problem.GanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every experiment in {@code testdata/bad} fails with the exit status and the whole text in the
 * {@code .txt} beside it. Overrides, one a line, stand in an {@code .args}, environment variables
 * in an {@code .env}.
 */
class BadExperimentTest {
  private static final Path FOLDER = Path.of(System.getProperty("gan.testdata"), "bad");

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
    List<String> overrides = lines(name + ".args");
    Map<String, String> variables =
        lines(name + ".env").stream()
            .collect(
                Collectors.toMap(line -> line.split("=", 2)[0], line -> line.split("=", 2)[1]));

    GanException failure =
        catchThrowableOfType(
            GanException.class,
            () ->
                ExperimentYaml.load(
                    FOLDER.resolve(name + ".yaml"),
                    overrides,
                    new ToyParts(),
                    variable -> Optional.ofNullable(variables.get(variable))));

    assertThat(text(failure)).isEqualTo(Files.readString(FOLDER.resolve(name + ".txt")));
  }

  private static List<String> lines(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static String text(GanException failure) {
    String message = failure.getMessage().replace(FOLDER + "/", "").replace(FOLDER + "", "bad");
    return "exit " + failure.status().code() + "\n" + message + "\n";
  }
}
