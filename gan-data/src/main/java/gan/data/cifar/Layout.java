package gan.data.cifar;

import gan.data.split.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How records look and files are called: labels first, then 1,024 reds, greens and blues. */
enum Layout {
  CIFAR_10("CIFAR-10", 1, "data_batch_\\d+", "test_batch"),
  CIFAR_100("CIFAR-100", 2, "train", "test");

  /** Height and width of an image. */
  static final int SIDE = 32;

  static final int CHANNELS = 3;

  /** Bytes of an image. */
  static final int IMAGE = SIDE * SIDE * CHANNELS;

  private final String title;
  private final int labelBytes;
  private final String train;
  private final String test;

  Layout(String title, int labelBytes, String train, String test) {
    this.title = title;
    this.labelBytes = labelBytes;
    this.train = train;
    this.test = test;
  }

  /** The data set's name. */
  String title() {
    return title;
  }

  /** Bytes of a record. */
  int record() {
    return labelBytes + IMAGE;
  }

  /** How many labels stand before an image. */
  int labelBytes() {
    return labelBytes;
  }

  /** How many classes a set of labels has. */
  int classes(LabelSet labels) {
    return this == CIFAR_10 ? 10 : labels == LabelSet.FINE ? 100 : 20;
  }

  /** Where in a record the label of a set stands. */
  int labelAt(LabelSet labels) {
    return this == CIFAR_100 && labels == LabelSet.FINE ? 1 : 0;
  }

  /** The layout of a file of this name, without folders, in a part of the data set. */
  static Optional<Layout> of(String name, Split split) {
    return Arrays.stream(values())
        .filter(layout -> name.matches(layout.stem(split) + "\\.bin(\\.gz)?"))
        .findFirst();
  }

  /** The layout of a file of this length, whatever its name. */
  static Optional<Layout> of(long bytes) {
    return Arrays.stream(values())
        .filter(layout -> bytes > 0 && bytes % layout.record() == 0)
        .findFirst();
  }

  /** The usual names of a part's files. */
  static List<String> names(Split split) {
    return split == Split.TRAIN
        ? List.of("data_batch_1.bin to data_batch_5.bin", "train.bin")
        : List.of("test_batch.bin", "test.bin");
  }

  private String stem(Split split) {
    return split == Split.TRAIN ? train : test;
  }
}
