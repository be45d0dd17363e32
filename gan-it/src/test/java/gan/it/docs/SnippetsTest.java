package gan.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The Java of a page is a piece of an example's sources, which are compiled and tested. A line
 * {@code …} stands for what the page leaves out; how lines are broken does not matter.
 */
class SnippetsTest {
  private static final Path HOME = Path.of("..");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\n(.*?)^```$");
  private static final Pattern OMISSION = Pattern.compile("(?m)^ *…$");

  @ParameterizedTest
  @CsvSource({
    "docs/writing-a-plugin.md, examples/gan-plugin-example, 10",
    "docs/library.md, examples/embedding, 4"
  })
  void everyPieceOfJavaIsCompiledAndTested(String page, String example, int fewest)
      throws IOException {
    List<String> pieces = pieces(Files.readString(HOME.resolve(page)));
    assertThat(pieces).hasSizeGreaterThanOrEqualTo(fewest);
    List<String> sources = sources(HOME.resolve(example).resolve("src"));
    assertThat(pieces)
        .filteredOn(piece -> sources.stream().noneMatch(source -> source.contains(normal(piece))))
        .as("Java of " + page + " that is not in " + example)
        .isEmpty();
  }

  private static List<String> pieces(String page) {
    return BLOCK
        .matcher(page)
        .results()
        .flatMap(block -> OMISSION.splitAsStream(block.group(1)))
        .filter(piece -> !piece.isBlank())
        .toList();
  }

  private static List<String> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(SnippetsTest::text)
          .map(SnippetsTest::normal)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without white space: a page breaks lines where it likes. */
  private static String normal(String java) {
    return java.replaceAll("\\s+", "");
  }
}
