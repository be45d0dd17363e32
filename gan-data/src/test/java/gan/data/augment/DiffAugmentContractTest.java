package gan.data.augment;

import gan.core.spi.AugmentationFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.testkit.contract.AugmentationContract;
import gan.testkit.contract.FactoryContract;
import org.junit.jupiter.api.Nested;
import org.tensorflow.ndarray.Shape;

class DiffAugmentContractTest {

  @Nested
  class WholePolicy
      implements AugmentationContract<DiffAugmentOptions>, FactoryContract<DiffAugmentOptions> {
    @Override
    public AugmentationFactory<DiffAugmentOptions> factory() {
      return new DiffAugmentFactory();
    }

    @Override
    public DiffAugmentOptions options() {
      return new DiffAugmentOptions(1, 0.2, 0.5);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(6, 5, 3, 0);
    }

    @Override
    public ValueRange range() {
      return ValueRange.UNBOUNDED;
    }
  }

  /** Without colours, images stay in their range. */
  @Nested
  class PlacesAndHoles implements AugmentationContract<DiffAugmentOptions> {
    @Override
    public AugmentationFactory<DiffAugmentOptions> factory() {
      return new DiffAugmentFactory();
    }

    @Override
    public DiffAugmentOptions options() {
      return new DiffAugmentOptions(0, 0.3, 0.4);
    }

    @Override
    public SampleSpec sample() {
      return new SampleSpec(Shape.of(4, 7, 1), SampleSpec.Encoding.FLOAT32, ValueRange.UNIT, 0);
    }
  }
}
