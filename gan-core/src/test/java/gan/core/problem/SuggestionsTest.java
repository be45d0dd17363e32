package gan.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

  @Test
  void findsTheNearestWithinTwoEdits() {
    List<String> words = List.of("steps", "batchSize", "seed");

    assertThat(Suggestions.nearest("stesp", words)).contains("steps");
    assertThat(Suggestions.nearest("BATCHSIZE", words)).contains("batchSize");
    assertThat(Suggestions.nearest("batchSizeXY", words)).contains("batchSize");
    assertThat(Suggestions.nearest("batchSizeXYZ", words)).isEmpty();
    assertThat(Suggestions.didYouMean("sed", words)).isEqualTo("did you mean 'seed'?");
    assertThat(Suggestions.didYouMean("loss", words)).isEmpty();
  }

  @Test
  void isNotSlowedDownByALongWord() {
    String word = "a".repeat(50_000);

    Assertions.assertTimeout(
        Duration.ofMillis(200),
        () -> assertThat(Suggestions.nearest(word, List.of("b".repeat(40_000)))).isEmpty());
  }
}
