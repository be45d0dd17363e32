package gan.data.imagefolder;

import static java.nio.charset.StandardCharsets.UTF_8;

import gan.data.ImageBytes;
import gan.data.image.Background;
import gan.data.image.ResizeMode;
import java.nio.file.Path;
import java.util.Optional;

/** A folder {@code images} to fill, options to read it with, and a cache beside it. */
final class Folder {
  private final Path home;
  private Optional<Resize> resize = Optional.empty();
  private Optional<Integer> channels = Optional.empty();
  private boolean classFolders;
  private Optional<Path> labels = Optional.empty();
  private OnBadImage onBadImage = OnBadImage.STOP;
  private boolean followLinks;

  Folder(Path home) {
    this.home = home;
  }

  Path images() {
    return home.resolve("images");
  }

  Path cache() {
    return home.resolve("cache");
  }

  Folder with(String path, byte[] content) {
    ImageBytes.write(images().resolve(path), content);
    return this;
  }

  Folder resize(int size) {
    resize = Optional.of(new Resize(size, ResizeMode.CENTER_CROP));
    return this;
  }

  Folder channels(int count) {
    channels = Optional.of(count);
    return this;
  }

  Folder classFolders() {
    classFolders = true;
    return this;
  }

  Folder labels(String text) {
    labels = Optional.of(ImageBytes.write(home.resolve("labels.csv"), text.getBytes(UTF_8)));
    return this;
  }

  Folder skip() {
    onBadImage = OnBadImage.SKIP;
    return this;
  }

  Folder followLinks() {
    followLinks = true;
    return this;
  }

  ImageFolderOptions options() {
    return new ImageFolderOptions(
        images(),
        resize,
        channels,
        Background.WHITE,
        classFolders,
        labels,
        onBadImage,
        followLinks,
        40_000_000,
        Optional.of(cache()));
  }

  ImageFolderSource open() {
    return ImageFolderSource.open(options());
  }
}
