package gan.experiment.scaffold;

import gan.core.spi.SampleSpec;
import java.util.List;

/**
 * Two networks that go together.
 *
 * @param generator its name
 * @param discriminator its name
 */
record Networks(String generator, String discriminator) {
  static final Networks CONVOLUTIONS = new Networks("dcgan", "dcgan");
  private static final Networks PERCEPTRONS = new Networks("mlp", "mlp");
  private static final Networks FROM_IMAGES = new Networks("unet", "patchgan");

  /** Those that may suit some samples, the best first. */
  static List<Networks> candidates(SampleSpec sample) {
    if (sample.isPaired()) {
      return List.of(FROM_IMAGES);
    }
    return sample.isImage() ? List.of(CONVOLUTIONS, PERCEPTRONS) : List.of(PERCEPTRONS);
  }
}
