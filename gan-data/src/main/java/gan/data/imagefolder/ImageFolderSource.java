package gan.data.imagefolder;

import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Images of a folder and the folders below, in the order of their paths, with classes if the
 * options say where they are.
 *
 * <p>Samples are bytes, {@code [height, width, channels]}. All images are decoded once, into a file
 * that is mapped into memory and used again as long as names, lengths and times of the files and
 * the options stay the same; so a training reads no image file, and files that change while it runs
 * change nothing. Safe for use by several threads.
 */
public final class ImageFolderSource implements DataSource {
  private final DecodedImages images;

  private ImageFolderSource(DecodedImages images) {
    this.images = images;
  }

  /**
   * Indexes the folder, and decodes its images if they are not decoded yet.
   *
   * @throws GanException with all that is wrong: if there are no images, files cannot be used, or
   *     sizes, kinds or labels do not fit each other
   */
  public static ImageFolderSource open(ImageFolderOptions options) {
    return open(options, Part.WHOLE);
  }

  /** The same for a part of each image. */
  public static ImageFolderSource open(ImageFolderOptions options, Part part) {
    FolderIndex index = FolderIndex.of(options.path(), options.followLinks());
    byte[] key = CacheFolder.key(options, part, index.files());
    Path place = CacheFolder.of(options).file(key);
    return new ImageFolderSource(
        DecodedImages.open(place, key)
            .orElseGet(
                () -> {
                  build(options, part, index, place, key);
                  return DecodedImages.open(place, key).orElseThrow();
                }));
  }

  private static void build(
      ImageFolderOptions options, Part part, FolderIndex index, Path place, byte[] key) {
    ImageFiles files = new ImageFiles(options.path(), options.maxPixels(), part);
    BadFiles bad = index.bad();
    Survey survey = Survey.of(index.files(), files, bad, new Progress(index.files().size()));
    if (survey.images().isEmpty()) {
      refuse(bad.problems());
      refuse(List.of(NoImages.inFolder(options.path(), survey.others(), index.hidden())));
    }
    Agreement agreement = new Agreement(options, survey);
    List<Problem> problems = agreement.problems();
    Labels labels = Labels.find(options, survey.images(), bad::holds, problems);
    Preparation preparation =
        new Preparation(options, files, agreement.size(), agreement.channels());
    if (!problems.isEmpty() || !stopping(options, bad).isEmpty()) {
      // What only decoding shows belongs into the same report.
      preparation.tryAll(survey.images(), bad);
    }
    problems.addAll(0, stopping(options, bad));
    refuse(problems);
    new CacheBuilder(survey.images(), labels, preparation, bad)
        .write(
            place,
            key,
            () -> {
              boolean none = survey.images().stream().allMatch(file -> bad.holds(file.path()));
              refuse(none ? bad.problems() : stopping(options, bad));
              return notes(agreement, labels, bad);
            });
  }

  private static List<Problem> stopping(ImageFolderOptions options, BadFiles bad) {
    return options.onBadImage() == OnBadImage.STOP ? bad.problems() : new ArrayList<>();
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new GanException(problems);
    }
  }

  private static List<String> notes(Agreement agreement, Labels labels, BadFiles bad) {
    List<String> notes = new ArrayList<>(agreement.findings());
    if (!labels.names().isEmpty()) {
      notes.add(labels.finding());
    }
    notes.addAll(bad.findings());
    return notes;
  }

  @Override
  public SampleSpec sample() {
    return images.sample();
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(images.count());
  }

  /** The path of each image, relative to the folder, with '/' between names. */
  public List<String> names() {
    return images.names();
  }

  /** The bytes of one sample, read-only, from position 0 on. */
  public ByteBuffer values(int index) {
    return images.values(Objects.checkIndex(index, images.count()));
  }

  @Override
  public List<String> findings() {
    return images.notes();
  }

  @Override
  public void read(long index, Batch into, int slot) {
    images.read((int) Objects.checkIndex(index, images.count()), into, slot);
  }
}
