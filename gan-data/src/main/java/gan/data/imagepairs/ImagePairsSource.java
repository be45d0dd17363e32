package gan.data.imagepairs;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.data.imagefolder.ImageFolderSource;
import gan.data.imagepairs.Matching.Pair;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Pairs of images: samples {@code [height, width, channels]} in bytes, each with an image of the
 * same sides that it is to be made from.
 *
 * <p>The images are those of an {@link ImageFolderSource}, decoded once. Safe for use by several
 * threads.
 */
public final class ImagePairsSource implements DataSource {
  private final ImageFolderSource given;
  private final ImageFolderSource wanted;
  private final List<Pair> pairs;
  private final Direction direction;
  private final SampleSpec sample;
  private final List<String> findings;

  private ImagePairsSource(
      ImageFolderSource given,
      ImageFolderSource wanted,
      List<Pair> pairs,
      Direction direction,
      List<String> findings) {
    this.given = given;
    this.wanted = wanted;
    this.pairs = pairs;
    this.direction = direction;
    this.sample = wanted.sample().madeFrom((int) given.sample().channels());
    this.findings = findings;
  }

  /**
   * Indexes both sides, decodes images that are not decoded yet, and matches them.
   *
   * @throws GanException with all that is wrong on both sides, or if they do not fit each other
   */
  public static ImagePairsSource open(ImagePairsOptions options) {
    List<ImageFolderSource> sides = Side.open(List.of(Side.a(options), Side.b(options)));
    ImageFolderSource a = sides.get(0);
    ImageFolderSource b = sides.get(1);
    requireOneSize(a.sample(), b.sample());
    Matching matching =
        Matching.of(Names.of("A", a.names()), Names.of("B", b.names()), options.onBadImage());
    List<String> findings = findings(a, b, matching);
    boolean forwards = options.direction() == Direction.A_TO_B;
    return new ImagePairsSource(
        forwards ? a : b, forwards ? b : a, matching.pairs(), options.direction(), findings);
  }

  private static List<String> findings(
      ImageFolderSource a, ImageFolderSource b, Matching matching) {
    List<String> findings = new ArrayList<>();
    a.findings().forEach(finding -> findings.add("A: " + finding));
    b.findings().forEach(finding -> findings.add("B: " + finding));
    if (matching.alone() > 0) {
      findings.add(
          String.format(Locale.ROOT, "Images without a partner, left out: %,d.", matching.alone()));
    }
    return findings;
  }

  private static void requireOneSize(SampleSpec a, SampleSpec b) {
    if (a.height() != b.height() || a.width() != b.width()) {
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_MIXED,
              String.format(
                  "the images A are %d × %d and the images B %d × %d",
                  a.height(), a.width(), b.height(), b.width()),
              "set 'resize: {size: "
                  + Math.min(Math.min(a.height(), a.width()), Math.min(b.height(), b.width()))
                  + "}', or give images of one size."));
    }
  }

  @Override
  public SampleSpec sample() {
    return sample;
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(pairs.size());
  }

  @Override
  public List<String> findings() {
    return findings;
  }

  @Override
  public void read(long index, Batch into, int slot) {
    Pair pair = pairs.get((int) Objects.checkIndex(index, pairs.size()));
    boolean forwards = direction == Direction.A_TO_B;
    int channels = (int) sample.channels();
    ByteBuffer target = into.slot(slot);
    interleave(wanted.values(forwards ? pair.b() : pair.a()), target, 0, channels);
    interleave(
        given.values(forwards ? pair.a() : pair.b()), target, channels, sample.givenChannels());
  }

  /** Puts the channels of each pixel at their place among those of the pair. */
  private void interleave(ByteBuffer pixels, ByteBuffer target, int from, int channels) {
    int all = (int) sample.channels() + sample.givenChannels();
    int count = pixels.remaining() / channels;
    for (int pixel = 0; pixel < count; pixel++) {
      for (int channel = 0; channel < channels; channel++) {
        target.put(pixel * all + from + channel, pixels.get(pixel * channels + channel));
      }
    }
  }
}
