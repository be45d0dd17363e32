package gan.data.idx;

import static gan.data.Refusal.assertRefused;

import gan.core.problem.ExitStatus;
import gan.data.IdxBytes;
import gan.data.split.Split;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxRefusalTest {
  private static final String FIX_PATH =
      "  Fix: give the path of a folder with IDX files, or of one such file.";
  private static final String FIX_FOLDER =
      "  Fix: give a folder that holds one of these files, or the path of a file of images.";
  private static final String TRAIN_NAMES =
      "  Searched for: train-images-idx3-ubyte, train-images-idx3-ubyte.gz,"
          + " train-images.idx3-ubyte, train-images.idx3-ubyte.gz";

  @TempDir Path folder;

  @Test
  void refusesOtherCountsOfImagesAndLabels() {
    Path images = write("train-images-idx3-ubyte", IdxBytes.images(1_001, 1, 1));
    Path labels = write("train-labels-idx1-ubyte", IdxBytes.labels(new int[1_000]));

    assertRefused(
        () -> open(folder),
        ExitStatus.BAD_DATA,
        "error GAN-D005: there are 1,001 images, but 1,000 labels",
        "  Images: " + images,
        "  Labels: " + labels,
        "  Fix: give the labels that belong to these images.");
  }

  @Test
  void refusesLabelsOutsideTheStatedClasses() {
    write("train-images-idx3-ubyte", IdxBytes.images(9, 1, 1));
    Path labels =
        write("train-labels-idx1-ubyte", IdxBytes.labels(10, 9, 255, 12, 0, 10, 11, 13, 1));

    assertRefused(
        () -> open(folder, Optional.empty(), Optional.of(10)),
        ExitStatus.BAD_DATA,
        "error GAN-D006: 6 of 9 labels lie outside 0 to 9",
        "  Labels: " + labels,
        "  The first, with the index from 0: 10 at 0, 255 at 2, 12 at 3, 10 at 5, 11 at 6.",
        "  Fix: set 'classes' to 256 or more, or mend the labels.");
  }

  @Test
  void refusesClassesWithoutLabels() {
    Path images = write("train-images-idx3-ubyte", IdxBytes.images(1, 1, 1));

    assertRefused(
        () -> open(folder, Optional.empty(), Optional.of(10)),
        ExitStatus.CONFIG,
        "error GAN-C015: 'classes' is 10, but these images have no labels",
        "  Images: " + images,
        "  Fix: name the file of labels with 'labels', or remove 'classes'.");
  }

  @Test
  void suggestsTheFolderThatWasMeant() {
    write("fashion-mnist/t10k-images-idx3-ubyte.gz", IdxBytes.images(1, 1, 1));
    write("mnist/train-images.idx3-ubyte", IdxBytes.images(1, 1, 1));
    write("faces/one.png", new byte[1]);

    assertRefused(
        () -> open(folder.resolve("./fashon-mnist")),
        ExitStatus.NO_INPUT,
        "error GAN-D001: '" + folder + "/./fashon-mnist', given as 'path', does not exist",
        "  did you mean 'fashion-mnist'?",
        "  Resolved: " + folder + "/fashon-mnist",
        "  Nearest folder that exists: " + folder,
        "  IDX files in it or one level below: fashion-mnist, mnist",
        FIX_PATH);
  }

  @Test
  void namesTheNearestFolderThatExists() {
    write("other.txt", new byte[1]);

    assertRefused(
        () -> open(folder.resolve("a/b/c")),
        ExitStatus.NO_INPUT,
        "error GAN-D001: '" + folder + "/a/b/c', given as 'path', does not exist",
        "  Resolved: " + folder + "/a/b/c",
        "  Nearest folder that exists: " + folder,
        "  IDX files in it or one level below: none.",
        FIX_PATH);
  }

  @Test
  void survivesAPathThatLeadsNowhereAndBack() {
    assertRefused(
        () -> open(folder.resolve("none/..")),
        ExitStatus.NO_INPUT,
        "error GAN-D001: '" + folder + "/none/..', given as 'path', does not exist",
        "  Resolved: " + folder,
        "  Nearest folder that exists: " + folder,
        "  IDX files in it or one level below: none.",
        FIX_PATH);
  }

  @Test
  void resolvesRelativePaths() {
    Path here = Path.of("").toAbsolutePath();

    assertRefused(
        () -> open(Path.of("no-such-data")),
        ExitStatus.NO_INPUT,
        "error GAN-D001: 'no-such-data', given as 'path', does not exist",
        "  Resolved: " + here.resolve("no-such-data"),
        "  Nearest folder that exists: " + here,
        "  IDX files in it or one level below: none.",
        FIX_PATH);
  }

  @Test
  void refusesLabelsThatDoNotExist() {
    Path images = write("train-images-idx3-ubyte", IdxBytes.images(1, 1, 1));
    write("train-labels-idx1-ubyte", IdxBytes.labels(0));

    assertRefused(
        () -> open(images, Optional.of(folder.resolve("train-labels")), Optional.empty()),
        ExitStatus.NO_INPUT,
        "error GAN-D001: '" + folder + "/train-labels', given as 'labels', does not exist",
        "  Resolved: " + folder + "/train-labels",
        "  Nearest folder that exists: " + folder,
        "  IDX files in it or one level below: train-images-idx3-ubyte, train-labels-idx1-ubyte",
        FIX_PATH);
  }

  @Test
  void refusesAFolderOfLabels() {
    write("train-images-idx3-ubyte", IdxBytes.images(1, 1, 1));

    assertRefused(
        () -> open(folder, Optional.of(folder), Optional.empty()),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + folder + "', given as 'labels', is a folder",
        "  Fix: give the path of one file of labels.");
  }

  @Test
  void saysWhatItSearchedForInAFolder() {
    assertRefused(
        () -> open(folder),
        ExitStatus.NO_INPUT,
        "error GAN-D001: '" + folder + "' has no images to train with",
        "  Resolved: " + folder,
        TRAIN_NAMES,
        "  IDX files in it or one level below: none.",
        FIX_FOLDER);
  }

  @Test
  void saysWhichIdxFilesAreThereInstead() {
    for (int i = 0; i < 11; i++) {
      write("set" + (char) ('a' + i) + "/t10k-images-idx3-ubyte", new byte[1]);
    }

    assertRefused(
        () -> open(folder),
        ExitStatus.NO_INPUT,
        "error GAN-D001: '" + folder + "' has no images to train with",
        "  Resolved: " + folder,
        TRAIN_NAMES,
        "  IDX files in it or one level below: seta, setb, setc, setd, sete, setf, setg, seth and 3"
            + " more.",
        FIX_FOLDER);
  }

  @Test
  void doesNotTakeTheOtherSplit() {
    write("train-images-idx3-ubyte", IdxBytes.images(1, 1, 1));

    assertRefused(
        () -> IdxSource.open(IdxOptions.of(folder, Split.TEST)),
        ExitStatus.NO_INPUT,
        "error GAN-D001: '" + folder + "' has no images to test with",
        "  Resolved: " + folder,
        "  Searched for: t10k-images-idx3-ubyte, t10k-images-idx3-ubyte.gz,"
            + " t10k-images.idx3-ubyte, t10k-images.idx3-ubyte.gz",
        "  IDX files in it or one level below: train-images-idx3-ubyte",
        FIX_FOLDER);
  }

  private static void open(Path path) {
    open(path, Optional.empty(), Optional.empty());
  }

  private static void open(Path path, Optional<Path> labels, Optional<Integer> classes) {
    IdxSource.open(new IdxOptions(path, Split.TRAIN, labels, classes));
  }

  private Path write(String name, byte[] content) {
    return IdxBytes.write(folder.resolve(name), content);
  }
}
