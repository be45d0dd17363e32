package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * What users read about each folder {@code rowNN-case} of {@code testdata/bad}, and how the command
 * ends: the {@code .txt} beside it. The command is {@code gan data inspect} of its {@code
 * experiment.yaml}, which reads its {@code input}, or of the folder itself if it has none.
 */
class BadDataTest {
  private static final Path BAD = Path.of(System.getProperty("gan.testdata"), "bad");

  @TempDir private static Path made;

  @BeforeAll
  static void make() throws IOException {
    made = made.toRealPath();
    BadData.write(made);
  }

  static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(BAD)) {
      return files
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.contains("-"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrong(String name) throws IOException {
    assertThat(outcome(BAD, name)).isEqualTo(Files.readString(BAD.resolve(name + ".txt")));
  }

  /** The code in this package makes the committed files, or others that are as bad. */
  @ParameterizedTest
  @MethodSource("cases")
  void canBeMadeAgain(String name) throws IOException {
    assertThat(outcome(made, name)).isEqualTo(Files.readString(BAD.resolve(name + ".txt")));
  }

  @Test
  void noCaseIsMissing() throws IOException {
    try (Stream<Path> files = Files.list(made)) {
      assertThat(files.filter(Files::isDirectory).map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(cases());
    }
  }

  private static String outcome(Path root, String name) throws IOException {
    Path folder = root.resolve(name);
    StringWriter text = new StringWriter();
    PrintWriter printer = new PrintWriter(text, true);
    CommandLine command = Main.commandLine().setOut(printer).setErr(printer);

    int status = command.execute(arguments(folder).toArray(String[]::new));

    String shown = text.toString().replace(root + "/", "").replace(root.toString(), "bad");
    return "exit " + status + "\n" + shown;
  }

  private static List<String> arguments(Path folder) {
    Path experiment = folder.resolve("experiment.yaml");
    String input = "data.path=" + folder.resolve("input");
    return Files.exists(experiment)
        ? List.of("data", "inspect", experiment.toString(), "--set", input)
        : List.of("data", "inspect", folder.toString());
  }
}
