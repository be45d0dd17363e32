package gan.data.idx;

import static gan.data.Refusal.assertRefused;

import gan.core.problem.ExitStatus;
import gan.data.IdxBytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  private static final String IMAGES_NEEDED =
      "  Fix: give a file whose first bytes, once unpacked, are 00 00 08 03.";
  private static final String SWAPPED =
      "  Fix: give the file of images as 'path' and the file of labels as 'labels'.";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "89504e470d0a1a0a | a PNG image",
        "ffd8ffe000104a46 | a JPEG image",
        "504b030414000000 | a zip archive",
        "934e554d50590100 | a NumPy array",
        "0000080400000001 | an IDX file of another shape",
        "00000d0300000001 | an IDX file of another type",
        "68656c6c6f0a7820 | text that starts with \"hello\"",
        "0308000012345678 | data that starts with the bytes 03 08 00 00",
        "00ff | data that starts with the bytes 00 ff"
      })
  void saysWhatAFileIsInstead(String hex, String phrase) {
    Path file = write(HexFormat.of().parseHex(hex));

    assertRefused(
        () -> read(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + file + "' is not an IDX file of images but " + phrase,
        IMAGES_NEEDED);
  }

  @Test
  void refusesAnEmptyFile() {
    Path file = write(new byte[0]);

    assertRefused(
        () -> read(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + file + "' is not an IDX file of images but an empty file",
        IMAGES_NEEDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!DOCTYPE html><html>", "\n <html><body>404</body>"})
  void recognisesAFailedDownload(String page) {
    Path file = write(page.getBytes(StandardCharsets.UTF_8));

    assertRefused(
        () -> read(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '"
            + file
            + "' is not an IDX file of images but an HTML page, as a failed"
            + " download leaves",
        "  Fix: fetch the file again, from an address that answers with the file itself.");
  }

  @Test
  void quotesOnlyTheBeginningOfALongText() {
    Path file =
        write("The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.UTF_8));

    assertRefused(
        () -> read(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '"
            + file
            + "' is not an IDX file of images but text that starts with"
            + " \"The quick brown fox jumps over…\"",
        IMAGES_NEEDED);
  }

  @Test
  void looksInsideGzip() {
    Path file = write(IdxBytes.gzip(IdxBytes.gzip(IdxBytes.images(1, 1, 1))));

    assertRefused(
        () -> read(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '"
            + file
            + "' is not an IDX file of images but a gzip file inside a gzip"
            + " file",
        IMAGES_NEEDED);
  }

  @Test
  void recognisesLabelsGivenAsImages() {
    Path file = write(IdxBytes.gzip(IdxBytes.labels(1, 2)));

    assertRefused(
        () -> read(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + file + "' is not an IDX file of images but an IDX file of labels",
        SWAPPED);
  }

  @Test
  void recognisesImagesGivenAsLabels() {
    Path file = write(IdxBytes.images(1, 1, 1));

    assertRefused(
        () -> IdxFile.read(file, IdxKind.LABELS),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + file + "' is not an IDX file of labels but an IDX file of images",
        SWAPPED);
  }

  private static void read(Path file) {
    IdxFile.read(file, IdxKind.IMAGES);
  }

  private Path write(byte[] content) {
    return IdxBytes.write(folder.resolve("file"), content);
  }
}
