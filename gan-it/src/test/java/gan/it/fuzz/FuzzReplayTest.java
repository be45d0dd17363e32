package gan.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every input that once broke a rule, in {@code testdata/fuzz}, keeps it now. */
class FuzzReplayTest {
  private static final Path DATA = Path.of(System.getProperty("gan.testdata"));

  @TempDir private Path folder;

  static List<Path> found() throws IOException {
    try (Stream<Path> files = Files.walk(DATA.resolve("fuzz"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals("README.md"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("found")
  void whatWasFoundIsMended(Path file) throws IOException {
    Target target = Target.named(file.getParent().getFileName().toString());
    check(target, Files.readAllBytes(file));
  }

  @ParameterizedTest
  @EnumSource
  void whatFuzzingBeginsWithKeepsTheRules(Target target) throws IOException {
    for (byte[] seed : new Seeds(DATA.getParent()).of(target)) {
      check(target, seed);
    }
  }

  @Test
  void throwablesOfOthersAreNoticed() {
    RuntimeException defect = new IllegalStateException("x");

    assertThatThrownBy(
            () ->
                call(
                    (input, fresh) -> {
                      throw defect;
                    }))
        .isSameAs(defect);
  }

  @Test
  void callsThatAllocateTooMuchAreNoticed() throws IOException {
    int most = (int) Cost.MOST_BYTES;

    assertThat(call((input, fresh) -> Arrays.fill(new byte[most], (byte) 1)).isTooLarge()).isTrue();
    assertThat(call((input, fresh) -> Arrays.fill(new byte[most / 2], (byte) 1)).isTooLarge())
        .isFalse();
  }

  /** The first call may load classes, and that is not the reader's memory. */
  private void check(Target target, byte[] input) throws IOException {
    Cost cost = new Scratch(folder).call(target.reader(), input);
    if (cost.isTooLarge()) {
      cost = new Scratch(folder).call(target.reader(), input);
    }
    assertThat(cost.bytes()).isLessThanOrEqualTo(Cost.MOST_BYTES);
  }

  private Cost call(Reader reader) throws IOException {
    return new Scratch(folder).call(reader, new byte[0]);
  }
}
