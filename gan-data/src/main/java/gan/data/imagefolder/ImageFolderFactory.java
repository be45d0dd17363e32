package gan.data.imagefolder;

import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import java.nio.file.Path;
import java.util.Optional;

/** Provides {@link ImageFolderSource}. */
public final class ImageFolderFactory implements DataSourceFactory<ImageFolderOptions> {

  /** For the service loader. */
  public ImageFolderFactory() {}

  @Override
  public String name() {
    return "image-folder";
  }

  @Override
  public String description() {
    return "PNG, JPEG, GIF and BMP images in a folder, resized and decoded once, with classes from"
        + " folders or a CSV file.";
  }

  @Override
  public Class<ImageFolderOptions> optionsType() {
    return ImageFolderOptions.class;
  }

  @Override
  public Optional<ImageFolderOptions> recognise(Path path) {
    return NoImages.isFolderOfImages(path)
        ? Optional.of(ImageFolderOptions.of(path))
        : Optional.empty();
  }

  @Override
  public DataSource open(ImageFolderOptions options, long seed) {
    return ImageFolderSource.open(options);
  }
}
