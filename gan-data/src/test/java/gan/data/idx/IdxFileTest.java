package gan.data.idx;

import static gan.data.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import gan.core.problem.ExitStatus;
import gan.data.IdxBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdxFileTest {
  @TempDir Path folder;

  @Test
  void refusesATruncatedFile() {
    byte[] whole = IdxBytes.images(60_000, 4, 5);
    Path file = write(Arrays.copyOf(whole, 31_016));

    assertRefused(
        () -> read(file),
        ExitStatus.BAD_DATA,
        "error GAN-D003: '"
            + file
            + "' is cut off: its header says 60,000 × 4 × 5 = 1,200,000"
            + " bytes, the file has 31,000 after the header",
        "  Fix: fetch the file again; 'type: mnist' and 'type: fashion-mnist' fetch theirs, and"
            + " check them.");
  }

  @Test
  void refusesATruncatedFileThatWasPackedWhole() {
    Path file = write(IdxBytes.gzip(Arrays.copyOf(IdxBytes.images(60_000, 4, 5), 999_999)));

    assertRefused(
        () -> read(file),
        ExitStatus.BAD_DATA,
        "error GAN-D003: '"
            + file
            + "' is cut off: its header says 60,000 × 4 × 5 = 1,200,000"
            + " bytes, the file has 999,983 after the header",
        "  Fix: fetch the file again; 'type: mnist' and 'type: fashion-mnist' fetch theirs, and"
            + " check them.");
  }

  @Test
  void refusesTruncatedLabels() {
    Path file = write(Arrays.copyOf(IdxBytes.labels(new int[2_000]), 1_008));

    assertRefused(
        () -> IdxFile.read(file, IdxKind.LABELS),
        ExitStatus.BAD_DATA,
        "error GAN-D003: '"
            + file
            + "' is cut off: its header says 2,000 bytes, the file has"
            + " 1,000 after the header",
        "  Fix: fetch the file again; 'type: mnist' and 'type: fashion-mnist' fetch theirs, and"
            + " check them.");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 9, 15})
  void refusesATruncatedHeader(int length) {
    Path file = write(Arrays.copyOf(IdxBytes.images(1, 1, 1), length));

    assertRefused(
        () -> read(file),
        ExitStatus.BAD_DATA,
        "error GAN-D003: '" + file + "' ends in its header: " + length + " of 16 bytes are there",
        "  Fix: fetch the file again; 'type: mnist' and 'type: fashion-mnist' fetch theirs, and"
            + " check them.");
  }

  @Test
  void refusesBytesAfterTheEnd() {
    Path file = write(IdxBytes.join(IdxBytes.images(3, 4, 5), new byte[1]));

    assertRefused(
        () -> read(file),
        ExitStatus.BAD_DATA,
        "error GAN-D003: '"
            + file
            + "' is too long: its header says 3 × 4 × 5 = 60 bytes, the"
            + " file has more after the header",
        "  Fix: fetch the file again; 'type: mnist' and 'type: fashion-mnist' fetch theirs, and"
            + " check them.");
  }

  @Test
  void stopsUnpackingAfterTheDeclaredEnd() {
    byte[] bomb = IdxBytes.gzip(IdxBytes.join(IdxBytes.images(3, 4, 5), new byte[64 << 20]));
    // Unpacking all of it would meet the broken checksum.
    bomb[bomb.length - 8]++;
    Path file = write(bomb);

    assertRefused(
        () -> read(file),
        ExitStatus.BAD_DATA,
        "error GAN-D003: '"
            + file
            + "' is too long: its header says 3 × 4 × 5 = 60 bytes, the"
            + " file has more after the header",
        "  Fix: fetch the file again; 'type: mnist' and 'type: fashion-mnist' fetch theirs, and"
            + " check them.");
  }

  @ParameterizedTest
  @CsvSource({"0, 28, 28, 0 × 28 × 28", "5, 0, 28, 5 × 0 × 28", "5, 28, 0, 5 × 28 × 0"})
  void refusesAFileWithoutPixels(int count, int height, int width, String product) {
    Path file = write(IdxBytes.header(0x803, count, height, width));

    assertRefused(
        () -> read(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + file + "' is empty: its header says " + product + " = 0 bytes",
        "  Fix: give a file that holds images.");
  }

  @Test
  void refusesAFileWithoutLabels() {
    Path file = write(IdxBytes.labels());

    assertRefused(
        () -> IdxFile.read(file, IdxKind.LABELS),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + file + "' is empty: its header says 0 bytes",
        "  Fix: give a file that holds labels.");
  }

  @ParameterizedTest
  @CsvSource({
    "-2147483648, -2147483648, '2,147,483,648 × 2,147,483,648'",
    "4097, 1, '4,097 × 1'",
    "28, -1, '28 × 4,294,967,295'"
  })
  void refusesImagesLargerThanAnyDataSetHas(int height, int width, String size) {
    Path file = write(IdxBytes.header(0x803, -1, height, width));

    assertRefused(
        () -> read(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '"
            + file
            + "' says that its images have "
            + size
            + " pixels; at most"
            + " 4,096 × 4,096 are read",
        "  Fix: fetch it again: the header is damaged, or the file no data set.");
  }

  @Test
  void takesMemoryForTheBytesThatAreThereNotForThoseDeclared() {
    Path file =
        write(IdxBytes.gzip(IdxBytes.join(IdxBytes.header(0x803, -1, 4096, 4096), new byte[5])));

    // An array of this limit alone does not fit into the 2 GB of a test.
    assertRefused(
        () -> IdxFile.read(file, IdxKind.IMAGES, Integer.MAX_VALUE - 8),
        ExitStatus.BAD_DATA,
        "error GAN-D003: '"
            + file
            + "' is cut off: its header says 4,294,967,295 × 4,096 × 4,096 ="
            + " 72,057,594,021,150,720 bytes, the file has 5 after the header",
        "  Fix: fetch the file again; 'type: mnist' and 'type: fashion-mnist' fetch theirs, and"
            + " check them.");
  }

  @Test
  void refusesWhatMemoryCannotHold() {
    Path file = write(IdxBytes.images(3, 4, 5));

    assertThat(IdxFile.read(file, IdxKind.IMAGES, 60).count()).isEqualTo(3);
    assertRefused(
        () -> IdxFile.read(file, IdxKind.IMAGES, 59),
        ExitStatus.OUT_OF_MEMORY,
        "error GAN-R004: '"
            + file
            + "' holds 3 × 4 × 5 = 60 bytes, this process can hold 59 of"
            + " them",
        "  Fix: give Java more memory with -Xmx, or split the file: none above 2 GB is read.");
  }

  @Test
  void saysCutOffWhenTheFileEndsAtTheLimitOfMemory() {
    Path file = write(Arrays.copyOf(IdxBytes.images(3, 4, 5), 16 + 59));

    assertRefused(
        () -> IdxFile.read(file, IdxKind.IMAGES, 59),
        ExitStatus.BAD_DATA,
        "error GAN-D003: '"
            + file
            + "' is cut off: its header says 3 × 4 × 5 = 60 bytes, the file"
            + " has 59 after the header",
        "  Fix: fetch the file again; 'type: mnist' and 'type: fashion-mnist' fetch theirs, and"
            + " check them.");
  }

  @Test
  void refusesADamagedGzipFile() {
    byte[] packed = IdxBytes.gzip(IdxBytes.images(3, 4, 5));
    Path file = write(Arrays.copyOf(packed, packed.length - 9));

    assertRefused(
        () -> read(file),
        ExitStatus.BAD_DATA,
        "error GAN-D004: '"
            + file
            + "' is a damaged gzip file: it ends too early, after "
            + (packed.length - 9)
            + " bytes",
        "  Fix: fetch the file again; 'type: mnist' and 'type: fashion-mnist' fetch theirs, and"
            + " check them.");
  }

  @Test
  void saysWhyAFileCannotBeRead() {
    assertRefused(
        () -> read(folder),
        ExitStatus.IO,
        "error GAN-R003: '" + folder + "' cannot be read: Is a directory",
        "  Fix: check the disk that it is on.");
  }

  @Test
  void saysWhenPermissionIsMissing() throws IOException {
    Path file = write(IdxBytes.images(1, 1, 1));
    Files.setPosixFilePermissions(file, Set.of());

    if (Files.isReadable(file)) {
      // The superuser reads everything.
      assertThat(IdxFile.read(file, IdxKind.IMAGES).count()).isEqualTo(1);
    } else {
      assertRefused(
          () -> read(file),
          ExitStatus.IO,
          "error GAN-R003: '" + file + "' may not be read",
          "  Fix: grant the permission to read it.");
    }
  }

  private static void read(Path file) {
    IdxFile.read(file, IdxKind.IMAGES);
  }

  private Path write(byte[] content) {
    return IdxBytes.write(folder.resolve("file"), content);
  }
}
