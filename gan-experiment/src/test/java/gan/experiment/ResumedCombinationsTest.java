package gan.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All of them together, interrupted and resumed. Takes many minutes: only with -Pcrash. */
@Tag("exhaustive")
class ResumedCombinationsTest {
  @TempDir private static Path pairs;
  @TempDir private Path folder;

  static Stream<List<String>> experiments() throws IOException {
    return Resuming.parts(pairs).together();
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void areWhatTheyWouldHaveBeen(List<String> overrides) throws IOException {
    new Resuming(folder).changesNothing(overrides);
  }
}
