package gan.data.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong clock = new AtomicLong(5 * SECOND);

  @Test
  void theRestTakesAsLongAsItsShareOfTheTimeSoFar() {
    Meter meter = new Meter(clock::get, 1_000);
    clock.addAndGet(SECOND - 1);
    assertThat(meter.left(2_000, 10_000)).isEmpty();
    clock.addAndGet(3 * SECOND + 1);
    assertThat(meter.left(1_000, 10_000)).isEmpty();
    assertThat(meter.left(3_000, 10_000)).contains(Duration.ofSeconds(14));
    assertThat(meter.left(10_000, 10_000)).contains(Duration.ZERO);
  }

  @Test
  void printsNowAndThenAndAtTheEnd() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    Progress lines =
        new ProgressLines(
            new PrintStream(text, true, StandardCharsets.UTF_8), Duration.ofSeconds(5), clock::get);
    for (int second = 1; second <= 11; second++) {
      clock.addAndGet(SECOND);
      lines.advance("mnist/x.gz", second * 100_000L, 1_200_000, Optional.of(Duration.ofSeconds(9)));
    }
    lines.advance("mnist/x.gz", 1_200_000, 1_200_000, Optional.empty());
    assertThat(text.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            fetching mnist/x.gz: 0.5 of 1.2 MB, 9 s left
            fetching mnist/x.gz: 1.0 of 1.2 MB, 9 s left
            fetching mnist/x.gz: 1.2 of 1.2 MB
            """);
  }
}
