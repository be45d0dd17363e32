package gan.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every optimizer, loss, penalty and augmentation, interrupted and resumed. */
@Tag("exhaustive")
class ResumedRulesTest {
  @TempDir private static Path pairs;
  @TempDir private Path folder;

  static Stream<List<String>> experiments() throws IOException {
    return Resuming.parts(pairs).rules();
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void areWhatTheyWouldHaveBeen(List<String> overrides) throws IOException {
    new Resuming(folder).changesNothing(overrides);
  }
}
