package gan.data.augment;

import gan.core.spi.AugmentationFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.testkit.contract.AugmentationContract;
import gan.testkit.contract.FactoryContract;
import org.junit.jupiter.api.Nested;
import org.tensorflow.ndarray.Shape;

/** With every change of every image. */
class AdaContractTest {

  @Nested
  class ColouredSquares implements AugmentationContract<AdaOptions>, FactoryContract<AdaOptions> {
    @Override
    public AugmentationFactory<AdaOptions> factory() {
      return new AdaFactory();
    }

    @Override
    public AdaOptions options() {
      return new AdaOptions(true, true, true, 0.6, 500, 4, 1, 1);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(5, 5, 3, 0);
    }

    @Override
    public ValueRange range() {
      return ValueRange.UNBOUNDED;
    }
  }

  /** Without colours, images stay in their range. */
  @Nested
  class PlacesOfOblongs implements AugmentationContract<AdaOptions> {
    @Override
    public AugmentationFactory<AdaOptions> factory() {
      return new AdaFactory();
    }

    @Override
    public AdaOptions options() {
      return new AdaOptions(true, true, false, 0.6, 0.001, 1, 0.7, 0.9);
    }

    @Override
    public SampleSpec sample() {
      return new SampleSpec(Shape.of(4, 9, 2), SampleSpec.Encoding.FLOAT32, ValueRange.UNIT, 0);
    }
  }

  @Nested
  class GreyColours implements AugmentationContract<AdaOptions> {
    @Override
    public AugmentationFactory<AdaOptions> factory() {
      return new AdaFactory();
    }

    @Override
    public AdaOptions options() {
      return new AdaOptions(false, false, true, 0.6, 500, 4, 1, 1);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(3, 4, 1, 0);
    }

    @Override
    public ValueRange range() {
      return ValueRange.UNBOUNDED;
    }
  }
}
