package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every error that the corpus of bad inputs expects says where it is, and how to mend it. */
class BadMessagesTest {
  private static final Path BAD = Path.of(System.getProperty("gan.testdata"), "bad");
  private static final Pattern BETWEEN = Pattern.compile("\n(?=(?:error|warning) GAN-)");

  /** A file that is not there, and a variable that is not set, have no place of their own. */
  private static final Pattern PLACED = Pattern.compile("error GAN-C(?!001|042)\\d{3}: ");

  @Test
  void everyErrorSaysHowToMendIt() throws IOException {
    assertThat(errors()).hasSizeGreaterThan(250).allMatch(error -> error.contains("\n  Fix: "));
  }

  @Test
  void everyErrorOfAConfigurationSaysWhereItIs() throws IOException {
    assertThat(errors().stream().filter(error -> PLACED.matcher(error).lookingAt()))
        .hasSizeGreaterThan(200)
        .allMatch(error -> error.contains("\n  --> "));
  }

  private static List<String> errors() throws IOException {
    try (Stream<Path> files = Files.list(BAD)) {
      List<Path> expected = files.filter(file -> file.toString().endsWith(".txt")).toList();
      return expected.stream()
          .map(BadMessagesTest::text)
          .flatMap(BETWEEN::splitAsStream)
          .filter(part -> part.startsWith("error "))
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
