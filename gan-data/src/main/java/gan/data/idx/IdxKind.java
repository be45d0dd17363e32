package gan.data.idx;

import gan.data.split.Split;
import java.util.List;

/** The two kinds of IDX file that a set of labelled images consists of. */
enum IdxKind {
  IMAGES("images", 3),
  LABELS("labels", 1);

  private final String noun;
  private final int dimensions;

  IdxKind(String noun, int dimensions) {
    this.noun = noun;
    this.dimensions = dimensions;
  }

  /** What the file holds, in the plural. */
  String noun() {
    return noun;
  }

  /** The first four bytes, big-endian: two zeros, 8 for unsigned bytes, the dimensions. */
  int magic() {
    return 0x0800 + dimensions;
  }

  /** Bytes before the values: the magic number and a size for each dimension. */
  int headerBytes() {
    return 4 + 4 * dimensions;
  }

  /** The names that such a file goes by, the usual one first. */
  List<String> names(Split split) {
    String stem = (split == Split.TRAIN ? "train-" : "t10k-") + noun;
    String suffix = "idx" + dimensions + "-ubyte";
    String hyphen = stem + "-" + suffix;
    String dot = stem + "." + suffix;
    return List.of(hyphen, hyphen + ".gz", dot, dot + ".gz");
  }
}
