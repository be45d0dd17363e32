package gan.data.imagefolder;

import gan.data.image.BadImageException;
import gan.data.image.ImageHeader;
import gan.data.image.ImageKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What the files of a folder say that they are, found on all cores without decoding them.
 *
 * <p>What the files of a class agree on is counted, not kept.
 */
final class Survey {
  /** Height and width of an upright image. */
  record Size(int height, int width) {}

  private final ImageFiles reader;
  private final BadFiles bad;
  private final Map<Size, Integer> sizes = new ConcurrentHashMap<>();
  private final Map<ImageKind, Integer> kinds = new ConcurrentSkipListMap<>();
  private final AtomicInteger deep = new AtomicInteger();
  private final AtomicInteger turned = new AtomicInteger();
  private final AtomicInteger animated = new AtomicInteger();
  private final List<ImageFile> images = new ArrayList<>();
  private int others;

  private Survey(ImageFiles reader, BadFiles bad) {
    this.reader = reader;
    this.bad = bad;
  }

  /** Looks at every file; those that cannot be used are added to the bad ones. */
  static Survey of(List<ImageFile> files, ImageFiles reader, BadFiles bad, Progress progress) {
    Survey survey = new Survey(reader, bad);
    boolean[] isImage = new boolean[files.size()];
    AtomicInteger others = new AtomicInteger();
    IntStream.range(0, files.size())
        .parallel()
        .forEach(
            i -> {
              Optional<ImageHeader> header = survey.look(files.get(i), others);
              isImage[i] = header.isPresent();
              header.ifPresent(survey::count);
              progress.step("looked at");
            });
    survey.others = others.get();
    IntStream.range(0, files.size())
        .filter(i -> isImage[i])
        .forEach(i -> survey.images.add(files.get(i)));
    return survey;
  }

  private Optional<ImageHeader> look(ImageFile file, AtomicInteger ignored) {
    try {
      Optional<byte[]> bytes = reader.read(file);
      if (bytes.isEmpty()) {
        ignored.incrementAndGet();
        return Optional.empty();
      }
      ImageHeader header = ImageHeader.read(bytes.get()).within(reader.maxPixels());
      sizes.merge(
          new Size(header.uprightHeight(), reader.part().width(header.uprightWidth())),
          1,
          Integer::sum);
      return Optional.of(header);
    } catch (BadImageException e) {
      bad.add(file.path(), e);
      return Optional.empty();
    }
  }

  private void count(ImageHeader header) {
    kinds.merge(header.kind(), 1, Integer::sum);
    deep.addAndGet(header.bits() > 8 ? 1 : 0);
    turned.addAndGet(header.orientation() > 1 ? 1 : 0);
    animated.addAndGet(header.animated() ? 1 : 0);
  }

  /** The files that are images, as far as can be told without decoding them. */
  List<ImageFile> images() {
    return images;
  }

  /** How many files are no images and are not meant as such. */
  int others() {
    return others;
  }

  /** How many images are of each kind. */
  Map<ImageKind, Integer> kinds() {
    return kinds;
  }

  /** How many images have more than 8 bits a number. */
  int deep() {
    return deep.get();
  }

  /** How many images are stored turned or mirrored. */
  int turned() {
    return turned.get();
  }

  /** How many images have more than one frame. */
  int animated() {
    return animated.get();
  }

  /** The sizes with their counts, the most frequent first. */
  List<Map.Entry<Size, Integer>> sizes() {
    return sizes.entrySet().stream()
        .sorted(
            Map.Entry.<Size, Integer>comparingByValue()
                .reversed()
                .thenComparing(
                    Map.Entry.comparingByKey(
                        Comparator.comparingInt(Size::height).thenComparingInt(Size::width))))
        .toList();
  }
}
