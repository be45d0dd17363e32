package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.spi.FeatureExtractor;
import gan.core.spi.FeatureExtractorFactory;
import gan.core.spi.Features;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.testkit.contract.Toys.Options;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FeatureExtractorContractTest {
  private static final SampleSpec SAMPLE = SampleSpec.vector(2, ValueRange.UNIT, 0);

  /** A right extractor keeps every rule. */
  @Nested
  class RightExtractor implements FeatureExtractorContract<Options> {
    @Override
    public FeatureExtractorFactory<Options> factory() {
      return new Factory(new Toy());
    }

    @Override
    public Options options() {
      return new Options();
    }

    @Override
    public SampleSpec sample() {
      return SAMPLE;
    }
  }

  @Test
  void aWrongSizeIsFound() {
    Toy toy = new Toy();
    toy.size = 3;
    fails(contract(toy)::featuresHaveTheirSize, "[size of a feature vector]");
  }

  @Test
  void aFeatureThatIsNoNumberIsFound() {
    Toy toy = new Toy();
    toy.change = (features, count) -> features[1] = Float.NaN;
    fails(contract(toy)::featuresHaveTheirSize, "[a feature]");
  }

  @Test
  void probabilitiesThatAreNoneAreFound() {
    Toy toy = new Toy();
    toy.share = 0.6f;
    fails(contract(toy)::probabilitiesSumToOne, "[sum of a sample's probabilities]");
    toy.share = -1;
    fails(contract(toy)::probabilitiesSumToOne, "[a probability]");
  }

  @Test
  void missingProbabilitiesAreFound() {
    Toy toy = new Toy();
    toy.gives = false;
    fails(contract(toy)::probabilitiesSumToOne, "[probabilities of 2 classes]");
  }

  @Test
  void aMeanOverTheBatchIsFound() {
    Toy toy = new Toy();
    toy.change = (features, count) -> features[0] += 0.001f * count;
    fails(contract(toy)::samplesBesideItDoNotMatter, "[features of sample 0, extracted alone]");
  }

  @Test
  void constantFeaturesAreFound() {
    Toy toy = new Toy();
    toy.change = (features, count) -> Arrays.fill(features, 1);
    fails(contract(toy)::otherSamplesGiveOtherFeatures, "[different feature vectors of 5 samples]");
  }

  @Test
  void samplesThatAreChangedAreFound() {
    Toy toy = new Toy();
    toy.spoils = true;
    fails(contract(toy)::samplesAreNotChanged, "[samples after extraction]");
  }

  @Test
  void aSumOfTheMomentIsFound() {
    AtomicInteger opened = new AtomicInteger();
    fails(
        contract(() -> "%064x".formatted(opened.incrementAndGet()))::openedAgainItIsTheSame,
        "[sum when opened again]");
    fails(contract(() -> "it")::openedAgainItIsTheSame, "[sum]");
  }

  @Test
  void aSumThatIgnoresOptionsIsFound() {
    fails(
        contract(() -> "0".repeat(64))::otherOptionsHaveAnotherSum,
        "[different sums of 2 options]");
  }

  @Test
  void aResizerWithoutANameIsFound() {
    Toy toy = new Toy();
    toy.resizer = "Bicubic (a = -0.5)";
    fails(contract(toy)::resizerIsNamed, "[resizer]");
  }

  @Test
  void anExtractorThatCannotBeClosedAgainIsFound() {
    Toy toy = new Toy();
    toy.fragile = true;
    fails(contract(toy)::closingTwiceIsFine, "[closing again]");
  }

  private interface Change {
    void make(float[] features, int count);
  }

  /** Gives samples as they are, and two classes of equal probability. */
  private static final class Toy implements FeatureExtractor {
    private int size = 2;
    private float share = 0.5f;
    private boolean gives = true;
    private boolean spoils;
    private boolean fragile;
    private boolean closed;
    private String resizer = "none";
    private String sum = "0".repeat(64);
    private Change change = (features, count) -> {};

    @Override
    public Extraction extract(float[] values, int count) {
      float[] features = values.clone();
      change.make(features, count);
      if (spoils) {
        values[0]++;
      }
      float[] probabilities = new float[2 * count];
      for (int row = 0; row < count; row++) {
        probabilities[2 * row] = share;
        probabilities[2 * row + 1] = 0.5f;
      }
      return new Extraction(
          new Features(count, 2, features),
          gives ? Optional.of(new Features(count, 2, probabilities)) : Optional.empty());
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public int classes() {
      return 2;
    }

    @Override
    public String sha256() {
      return sum;
    }

    @Override
    public String resizer() {
      return resizer;
    }

    @Override
    public void close() {
      if (closed && fragile) {
        throw new IllegalStateException("closed");
      }
      closed = true;
    }
  }

  private record Factory(Toy toy, Supplier<String> sum)
      implements FeatureExtractorFactory<Options> {
    Factory(Toy toy) {
      this(toy, () -> toy.sum);
    }

    @Override
    public String name() {
      return "toy";
    }

    @Override
    public String description() {
      return "A toy.";
    }

    @Override
    public Class<Options> optionsType() {
      return Options.class;
    }

    @Override
    public FeatureExtractor open(Options options, SampleSpec sample) {
      toy.sum = sum.get();
      Toy opened = new Toy();
      opened.size = toy.size;
      opened.share = toy.share;
      opened.gives = toy.gives;
      opened.spoils = toy.spoils;
      opened.fragile = toy.fragile;
      opened.resizer = toy.resizer;
      opened.change = toy.change;
      opened.sum = toy.sum;
      return opened;
    }
  }

  private record Contract(Factory factory, List<Options> otherOptions)
      implements FeatureExtractorContract<Options> {
    @Override
    public Options options() {
      return new Options();
    }

    @Override
    public SampleSpec sample() {
      return SAMPLE;
    }
  }

  private static Contract contract(Toy toy) {
    return new Contract(new Factory(toy), List.of());
  }

  private static Contract contract(Supplier<String> sum) {
    return new Contract(new Factory(new Toy(), sum), List.of(new Options()));
  }

  private static void fails(ThrowingCallable rule, String start) {
    assertThatThrownBy(rule).isInstanceOf(AssertionError.class).hasMessageStartingWith(start);
  }
}
