package gan.data.imagepairs;

import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;

/** Provides {@link ImagePairsSource}. */
public final class ImagePairsFactory implements DataSourceFactory<ImagePairsOptions> {

  /** For the service loader. */
  public ImagePairsFactory() {}

  @Override
  public String name() {
    return "image-pairs";
  }

  @Override
  public String description() {
    return "Pairs of images for image-to-image, from two folders or side by side in one image.";
  }

  @Override
  public Class<ImagePairsOptions> optionsType() {
    return ImagePairsOptions.class;
  }

  @Override
  public DataSource open(ImagePairsOptions options, long seed) {
    return ImagePairsSource.open(options);
  }
}
