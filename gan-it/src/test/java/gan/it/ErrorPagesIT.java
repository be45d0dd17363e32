package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.problem.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} says what the code says. */
class ErrorPagesIT {
  private static final Path PAGE = Installation.home().resolve("docs/errors.md");

  /** {@code -Dgan.docs.write=true} writes the page instead. */
  @Test
  void thePageIsWhatTheTableSays() throws IOException {
    if (Boolean.getBoolean("gan.docs.write")) {
      Files.writeString(PAGE, page());
    }
    assertThat(PAGE).content().isEqualTo(page());
  }

  private static String page() {
    return """
        # Errors

        Every error has a code, the place where it was written, what would have been right, and a fix. All that is wrong with a file is
        reported at once. `gan explain GAN-C010` prints a section of this page, which is made from the same table; the first error decides
        how the process ends.

        | code | exit status | what it means |
        |---|---|---|
        """
        + Arrays.stream(ErrorCode.values()).map(ErrorPagesIT::row).collect(Collectors.joining())
        + Arrays.stream(ErrorCode.values())
            .map(ErrorPagesIT::section)
            .collect(Collectors.joining());
  }

  private static String row(ErrorCode code) {
    return "| [%s](#%s) | %d | %s |\n"
        .formatted(
            code.id(), code.id().toLowerCase(Locale.ROOT), code.status().code(), code.title());
  }

  private static String section(ErrorCode code) {
    return "\n## %s\n\n**%s** Exit status %d.\n\n%s\n"
        .formatted(code.id(), code.title(), code.status().code(), code.explanation());
  }
}
