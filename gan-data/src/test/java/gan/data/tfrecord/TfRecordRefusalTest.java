package gan.data.tfrecord;

import static gan.data.Refusal.assertRefused;

import gan.core.problem.ExitStatus;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.tfrecord.RecordFraming;
import gan.data.IdxBytes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.Feature;

class TfRecordRefusalTest {
  private static final String COPY = "  Fix: copy or write the file again.";
  private static final String MEND = "  Fix: mend or leave out the record.";
  private static final byte[] RECORD =
      Records.example(Map.of("image", Records.bytes(new byte[] {1, 2, 3, 4})));
  private static final int STRIDE = RECORD.length + RecordFraming.BEFORE + RecordFraming.AFTER;

  @TempDir Path folder;

  private Path write(byte[] content) {
    return IdxBytes.write(folder.resolve("set.tfrecord"), content);
  }

  private static void open(Path path, Integer... shape) {
    TfRecordSource.open(
            new TfRecordOptions(path, "image", Optional.empty(), List.of(shape), Optional.empty()))
        .close();
  }

  private void assertRecord(Feature second, String what) {
    assertRecord(second, ExitStatus.BAD_DATA, "GAN-D002", what);
  }

  private void assertRecord(Feature second, ExitStatus status, String code, String what) {
    Feature first =
        second.getKindCase() == Feature.KindCase.BYTES_LIST
            ? Records.bytes(Records.png(BufferedImage.TYPE_BYTE_GRAY, 2, 2))
            : Records.floats(1, 2);
    Path file =
        write(
            Records.file(
                Records.example(Map.of("image", first)), Records.example(Map.of("image", second))));
    assertRefused(
        () -> open(file),
        status,
        "error " + code + ": '" + file + "', record 1 (from 0), the feature 'image' " + what,
        MEND);
  }

  @Test
  void refusesATruncatedFile() {
    byte[] whole = Records.file(RECORD, RECORD);
    for (int length : new int[] {whole.length - 1, whole.length - 10, STRIDE + 12, STRIDE + 3}) {
      Path file = write(Arrays.copyOf(whole, length));
      assertRefused(
          () -> open(file, 2, 2, 1),
          ExitStatus.BAD_DATA,
          "error GAN-D003: '" + file + "' is cut off: it ends inside the record at byte " + STRIDE,
          COPY);
    }
  }

  @Test
  void refusesFlippedBits() {
    byte[] whole = Records.file(RECORD, RECORD);
    whole[STRIDE + 20]++;
    Path file = write(whole);
    assertRefused(
        () -> open(file, 2, 2, 1),
        ExitStatus.BAD_DATA,
        "error GAN-D004: '"
            + file
            + "' is damaged: the checksum of the data of the record at byte "
            + STRIDE
            + " differs",
        COPY);
    whole[STRIDE + 1]++;
    write(whole);
    assertRefused(
        () -> open(file, 2, 2, 1),
        ExitStatus.BAD_DATA,
        "error GAN-D004: '"
            + file
            + "' is damaged: the checksum of the length of the record at byte "
            + STRIDE
            + " differs",
        COPY);
  }

  @Test
  void noticesWhatChangesAfterItWasOpened() throws IOException {
    byte[] whole = Records.file(RECORD, RECORD);
    Path file = write(whole);
    TfRecordOptions options =
        new TfRecordOptions(file, "image", Optional.empty(), List.of(2, 2, 1), Optional.empty());
    try (DataSource data = TfRecordSource.open(options)) {
      whole[20]++;
      Files.write(file, whole);
      assertRefused(
          () -> data.read(0, new Batch(data.sample(), 1), 0),
          ExitStatus.BAD_DATA,
          "error GAN-D004: '"
              + file
              + "' is damaged: the checksum of the data of the record at byte 0 differs",
          COPY);
      Files.write(file, new byte[5]);
      assertRefused(
          () -> data.read(1, new Batch(data.sample(), 1), 0),
          ExitStatus.BAD_DATA,
          "error GAN-D003: '" + file + "' is cut off: it ends inside the record at byte " + STRIDE,
          COPY);
    }
  }

  @Test
  void refusesOtherFiles() {
    Path file = write("This is some text, and no record.".getBytes(StandardCharsets.UTF_8));
    assertRefused(
        () -> open(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '"
            + file
            + "' is no TFRecord file: the checksum of its first record's length differs",
        "  Fix: give a file that TFRecordWriter wrote.");
    write(IdxBytes.gzip(Records.file(RECORD)));
    assertRefused(
        () -> open(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + file + "' is packed with gzip",
        "  Fix: unpack it with gunzip.");
    write(Records.file(new byte[] {-1, -1, -1}));
    assertRefused(
        () -> open(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + file + "', record 0 (from 0), is no tf.Example",
        "  Fix: write records with tf.train.Example(...).SerializeToString().");
    write(new byte[0]);
    assertRefused(
        () -> open(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + file + "' has no records",
        "  Fix: give a file that holds some.");
  }

  @Test
  void saysWhichFeaturesThereAre() {
    Path file =
        write(
            Records.file(
                Records.example(Map.of("images", Records.floats(1), "label", Records.whole(1)))));
    assertRefused(
        () -> open(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + file + "', record 0 (from 0), has no feature 'image'",
        "  did you mean 'images'?",
        "  Features: images, label.",
        "  Fix: name the sample's feature with 'feature', the label's with 'label'.");
  }

  @Test
  void refusesSamplesThatDiffer() {
    assertRecord(Records.floats(1, 2, 3), "has 3 numbers; the shape [2] takes 2");
    assertRecord(Records.floats(1, Float.NaN), "holds a number that is not finite");
    assertRecord(
        Records.bytes(Records.png(BufferedImage.TYPE_BYTE_GRAY, 2, 3)),
        "is an image of the shape [3, 2, 1], the first one is of [2, 2, 1]");
    assertRecord(
        Records.bytes(Records.png(BufferedImage.TYPE_INT_RGB, 2, 2)),
        "is an image of the shape [2, 2, 3], the first one is of [2, 2, 1]");
    assertRecord(
        Records.bytes(new byte[1], new byte[1]), "holds 2 values of bytes, not one value of bytes");
  }

  @Test
  void refusesImagesThatAreNotPlain() {
    assertRecord(
        Records.bytes(Records.png(BufferedImage.TYPE_INT_ARGB, 2, 2)),
        "is RGB with transparency of 8 bits; grey and RGB of 8 bits are read");
    assertRecord(
        Records.bytes(Records.png(BufferedImage.TYPE_USHORT_GRAY, 2, 2)),
        "is grey of 16 bits; grey and RGB of 8 bits are read");
    byte[] png = Records.png(BufferedImage.TYPE_BYTE_GRAY, 2, 2);
    assertRecord(
        Records.bytes(Arrays.copyOf(png, png.length - 20)), "is a PNG image that is cut off");
  }

  @Test
  void refusesBombs() {
    BufferedImage huge = new BufferedImage(5_000, 5_000, BufferedImage.TYPE_BYTE_GRAY);
    assertRecord(
        Records.bytes(Records.encoded(huge, "png")),
        ExitStatus.REFUSED,
        "GAN-S010",
        "says that it has 5,000 × 5,000 pixels; at most 16,777,216 are read");
  }

  @Test
  void refusesRawBytesWithoutAShape() {
    Path file = write(Records.file(RECORD));
    assertRefused(
        () -> open(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '"
            + file
            + "', record 0 (from 0), the feature 'image' has 4 bytes that are no image: 'shape' is"
            + " needed for raw pixels",
        MEND);
    assertRefused(
        () -> open(file, 3, 2),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '"
            + file
            + "', record 0 (from 0), the feature 'image' has 4 bytes; the shape [3, 2] takes 6",
        MEND);
  }

  @Test
  void refusesLabelsOutsideTheClasses() {
    Path file =
        write(
            Records.file(
                Records.example(Map.of("image", Records.floats(1), "y", Records.whole(3))),
                Records.example(Map.of("image", Records.floats(1), "y", Records.floats(3)))));
    assertRefused(
        () -> labelled(file, Optional.of(3)),
        ExitStatus.BAD_DATA,
        "error GAN-D006: '" + file + "', record 0 (from 0), has the label 3, outside 0 to 2",
        "  Fix: number the classes from 0, and set 'classes' to how many there are.");
    assertRefused(
        () -> labelled(file, Optional.empty()),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '"
            + file
            + "', record 1 (from 0), the feature 'y' holds 1 floats, not one whole number",
        MEND);
  }

  private static void labelled(Path file, Optional<Integer> classes) {
    TfRecordSource.open(new TfRecordOptions(file, "image", Optional.of("y"), List.of(), classes));
  }

  @Test
  void refusesWhatIsNotThere() {
    Path file = folder.resolve("none.tfrecord");
    assertRefused(
        () -> open(file),
        ExitStatus.NO_INPUT,
        "error GAN-D001: '" + file + "' does not exist",
        "  Fix: give the path of a TFRecord file, or of a folder of such files.");
    assertRefused(
        () -> open(folder),
        ExitStatus.NO_INPUT,
        "error GAN-D001: '" + folder + "' has no files with 'tfrecord' in their names",
        "  Fix: give the path of the file itself, or rename the files.");
  }
}
