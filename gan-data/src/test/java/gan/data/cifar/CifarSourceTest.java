package gan.data.cifar;

import static gan.data.Refusal.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.Batch;
import gan.core.spi.SampleSpec;
import gan.data.IdxBytes;
import gan.data.split.Split;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CifarSourceTest {
  @TempDir private Path folder;

  @Test
  void interleavesThePlanesOfAllFilesInTheOrderOfTheirNumbers() {
    write("data_batch_10.bin", CifarBytes.ten(1));
    write("data_batch_2.bin.gz", IdxBytes.gzip(CifarBytes.ten(13)));
    write("data_batch_2.bin", CifarBytes.ten(13));
    write("test_batch.bin", CifarBytes.ten(2));

    try (CifarSource source = open(folder, Split.TRAIN)) {
      assertThat(source.sample()).isEqualTo(SampleSpec.image(32, 32, 3, 10));
      assertThat(source.size()).hasValue(14);
      Batch batch = new Batch(source.sample(), 2);
      source.read(12, batch, 0);
      source.read(13, batch, 1);
      assertThat(batch.labels()).containsExactly(2, 0);
      ByteBuffer image = batch.slot(0);
      assertThat(new byte[] {image.get(0), image.get(1), image.get(2), image.get(3 * 33)})
          .containsExactly(12, 112, (byte) 200, 45);
    }
  }

  @ParameterizedTest
  @CsvSource({"FINE, 100, 45", "COARSE, 20, 5"})
  void readsEitherLabelOfCifar100(LabelSet labels, int classes, int label) {
    write("train.bin", CifarBytes.hundred(150));

    try (CifarSource source = CifarSource.open(new CifarOptions(folder, Split.TRAIN, labels))) {
      assertThat(source.sample().classes()).isEqualTo(classes);
      Batch batch = new Batch(source.sample(), 1);
      source.read(145, batch, 0);
      assertThat(batch.label(0)).isEqualTo(label);
      assertThat(batch.slot(0).get(0)).isEqualTo((byte) 145);
    }
  }

  @ParameterizedTest
  @CsvSource({"TRAIN, 5", "TEST, 3"})
  void readsTheArchiveThatIsPublished(Split split, int count) {
    Path archive =
        write(
            "cifar-10-binary.tar.gz",
            CifarBytes.archive(
                CifarBytes.entry("cifar-10-batches-bin/", '5', new byte[0]),
                CifarBytes.entry("pax", 'x', "16 comment=long\n".getBytes(UTF_8)),
                CifarBytes.entry("cifar-10-batches-bin/data_batch_2.bin", '0', CifarBytes.ten(1)),
                CifarBytes.entry("cifar-10-batches-bin/data_batch_1.bin", '0', CifarBytes.ten(4)),
                CifarBytes.entry("cifar-10-batches-bin/readme.html", '0', new byte[700]),
                CifarBytes.entry("cifar-10-batches-bin/test_batch.bin", '0', CifarBytes.ten(3))));

    try (CifarSource source = open(archive, split)) {
      assertThat(source.size()).hasValue(count);
      Batch batch = new Batch(source.sample(), 1);
      source.read(2, batch, 0);
      assertThat(batch.label(0)).isEqualTo(2);
    }
  }

  @Test
  void tellsASingleFileByItsLength() {
    Path file = write("anything", CifarBytes.hundred(3));
    try (CifarSource source = open(file, Split.TEST)) {
      assertThat(source.sample().classes()).isEqualTo(100);
    }
  }

  @Test
  void recognisesItsOwnFolders() {
    CifarFactory factory = new CifarFactory();
    assertThat(factory.recognise(folder)).isEmpty();
    Path file = write("test_batch.bin", CifarBytes.ten(1));
    assertThat(factory.recognise(folder)).contains(CifarOptions.of(folder, Split.TEST));
    assertThat(factory.recognise(file)).contains(CifarOptions.of(file, Split.TEST));
    assertThat(factory.recognise(folder.resolve("notes.txt"))).isEmpty();
  }

  @Test
  void readsTheRealDataIfItIsThere() {
    Path real = Path.of(System.getProperty("gan.data", ""), "cifar10");
    if (!Files.isDirectory(real)) {
      write("test_batch.bin", CifarBytes.ten(10_000));
    }
    try (CifarSource source = open(Files.isDirectory(real) ? real : folder, Split.TEST)) {
      Batch batch = new Batch(source.sample(), 10_000);
      int[] counts = new int[10];
      for (int i = 0; i < batch.size(); i++) {
        source.read(i, batch, i);
        counts[batch.label(i)]++;
      }
      assertThat(counts).containsOnly(1_000);
    }
  }

  @Test
  void refusesAFolderWithoutFiles() {
    assertRefused(
        () -> open(folder, Split.TRAIN),
        ExitStatus.NO_INPUT,
        "error GAN-D001: '" + folder + "' has no CIFAR images to train with",
        "  Resolved: " + folder,
        "  Searched for: data_batch_1.bin to data_batch_5.bin, train.bin, or the same with .gz.",
        "  Fix: give the published tar.gz archive, or the folder that it unpacks to.");
  }

  @Test
  void refusesAPathThatDoesNotExist() {
    Path none = folder.resolve("none");
    assertRefused(
        () -> open(none, Split.TEST),
        ExitStatus.NO_INPUT,
        "error GAN-D001: '" + none + "', given as 'path', does not exist",
        "  Resolved: " + none,
        "  Searched for: test_batch.bin, test.bin, or the same with .gz.",
        "  Fix: give the published tar.gz archive, or the folder that it unpacks to.");
  }

  @Test
  void refusesAFileThatIsCutOff() {
    byte[] file = CifarBytes.ten(3);
    Path cut = write("test_batch.bin", Arrays.copyOf(file, file.length - 1));
    assertRefused(
        () -> open(folder, Split.TEST),
        ExitStatus.BAD_DATA,
        "error GAN-D003: '"
            + cut
            + "' is cut off or no CIFAR-10 file: its 9,218 bytes are no multiple of 3,073",
        "  Fix: fetch the file again; the binary version is meant, not the one for Python.");
  }

  @Test
  void refusesDamagedGzip() {
    byte[] packed = IdxBytes.gzip(CifarBytes.ten(1));
    Path cut = write("test_batch.bin.gz", Arrays.copyOf(packed, packed.length - 9));
    assertRefused(
        () -> open(folder, Split.TEST),
        ExitStatus.BAD_DATA,
        "error GAN-D004: '"
            + cut
            + "' is a damaged file: it ends too early, after "
            + (packed.length - 9)
            + " bytes",
        "  Fix: fetch the file again.");
  }

  @Test
  void refusesLabelsOutsideTheClasses() {
    byte[] file = CifarBytes.ten(9);
    for (int i = 1; i < 8; i++) {
      file[i * 3073] = (byte) (250 + i % 6);
    }
    Path path = write("test_batch.bin", file);
    assertRefused(
        () -> open(folder, Split.TEST),
        ExitStatus.BAD_DATA,
        "error GAN-D006: 7 of 9 labels in '" + path + "' lie outside 0 to 9",
        "  The first, with the index from 0: 251 at 1, 252 at 2, 253 at 3, 254 at 4, 255 at 5.",
        "  Fix: fetch the file again: it is damaged, or of another data set.");
  }

  @Test
  void refusesGroupsOfCifar10() {
    write("test_batch.bin", CifarBytes.ten(1));
    assertRefused(
        () -> CifarSource.open(new CifarOptions(folder, Split.TEST, LabelSet.COARSE)),
        ExitStatus.CONFIG,
        "error GAN-C015: 'labels' is 'coarse', but '"
            + folder
            + "' is CIFAR-10, which has no groups",
        "  Fix: remove 'labels', or give CIFAR-100.");
  }

  @Test
  void refusesBothDataSetsInOneFolder() {
    write("test_batch.bin", CifarBytes.ten(1));
    write("test.bin", CifarBytes.hundred(1));
    assertRefused(
        () -> open(folder, Split.TEST),
        ExitStatus.BAD_DATA,
        "error GAN-D011: '" + folder + "' has files of CIFAR-10 and of CIFAR-100",
        "  Fix: give a folder with one of them.");
  }

  @Test
  void refusesTheArchiveForPython() {
    Path archive =
        write("c.tar.gz", CifarBytes.archive(CifarBytes.entry("p/test_batch", '0', new byte[9])));
    assertRefused(
        () -> open(archive, Split.TEST),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + archive + "' is an archive without CIFAR images to test with",
        "  Searched for: test_batch.bin, test.bin.",
        "  In it: test_batch.",
        "  Fix: fetch the binary version of the data set, not the one for Python.");
  }

  /** Rows 79 and 80. */
  @ParameterizedTest
  @CsvSource({
    "../test.bin, 0, leads out of the folder",
    "a/../../x, 0, leads out of the folder",
    "/etc/passwd, 0, has an absolute name",
    "C:/x, 0, names a drive",
    "a\\b, 0, 'has a backslash in its name, which Windows takes for a folder'",
    "test_batch.bin, 2, is a link",
    "test_batch.bin, 1, is a link",
    "null, 3, is a device"
  })
  void refusesAnArchiveWithAnythingElseThanFiles(String name, char type, String what)
      throws IOException {
    Path archive =
        write(
            "c.tar.gz",
            CifarBytes.archive(
                CifarBytes.entry("test_batch.bin", '0', CifarBytes.ten(1)),
                CifarBytes.entry(name, type, new byte[0])));
    assertRefused(
        () -> open(archive, Split.TEST),
        ExitStatus.REFUSED,
        "error GAN-S020: '" + archive + "' is not unpacked: the entry '" + name + "' " + what,
        "  Nothing of it was kept.",
        "  Fix: get the data from somebody you trust, or unpack it yourself and give the folder.");
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(archive);
    }
  }

  @Test
  void refusesADamagedArchive() {
    byte[] whole =
        IdxBytes.join(
            CifarBytes.entry("readme", '0', new byte[5]),
            CifarBytes.entry("test_batch.bin", '0', CifarBytes.ten(1)));
    damaged(Arrays.copyOf(whole, 3_000), "Truncated TAR archive");
    byte[] flipped = whole.clone();
    flipped[1024] ^= 1;
    damaged(flipped, "an entry's header is damaged");
    damaged(Arrays.copyOf(whole, 1_300), "it ends too early");
    damaged(Arrays.copyOf(whole, 600), "Truncated TAR archive");
  }

  private void damaged(byte[] archive, String how) {
    Path path = write("c.tar.gz", IdxBytes.gzip(archive));
    assertRefused(
        () -> open(path, Split.TEST),
        ExitStatus.BAD_DATA,
        "error GAN-D004: '" + path + "' is a damaged archive: " + how,
        "  Fix: fetch the file again.");
  }

  /** Row 60: the checksum stands behind all that is read. */
  @Test
  void refusesAnArchiveWithAWrongChecksum() {
    byte[] packed = CifarBytes.archive(CifarBytes.entry("test_batch.bin", '0', CifarBytes.ten(1)));
    packed[packed.length - 5] ^= 1;
    Path path = write("c.tar.gz", packed);
    GanException refusal = catchThrowableOfType(GanException.class, () -> open(path, Split.TEST));
    assertThat(refusal.getMessage())
        .matches(
            "error GAN-D004: '\\Q"
                + path
                + "\\E' is a damaged archive: its checksum is [0-9a-f]{8}, that of its data"
                + " [0-9a-f]{8}\n  Fix: fetch the file again\\.");
    assertThat(refusal.status()).isEqualTo(ExitStatus.BAD_DATA);
  }

  /** Row 81: however much a file unpacks to, no more is read than there is room for. */
  @Test
  void refusesWhatMemoryDoesNotHold() {
    write("data_batch_1.bin.gz", IdxBytes.gzip(CifarBytes.ten(2)));
    write("data_batch_2.bin.gz", IdxBytes.gzip(CifarBytes.ten(2_000)));
    assertRefused(
        () -> CifarFiles.read(CifarOptions.of(folder, Split.TRAIN), 10_000),
        ExitStatus.OUT_OF_MEMORY,
        "error GAN-R004: '"
            + folder
            + "' holds more than the 3,854 bytes that this process has for"
            + " it",
        "  Fix: give Java more memory with -Xmx: the whole of CIFAR takes 185 MB.");
  }

  private static CifarSource open(Path path, Split split) {
    return CifarSource.open(CifarOptions.of(path, split));
  }

  private Path write(String name, byte[] content) {
    return IdxBytes.write(folder.resolve(name), content);
  }
}
