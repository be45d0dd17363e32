package gan.data.numpy;

import static gan.data.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import gan.core.problem.ExitStatus;
import gan.data.IdxBytes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyRefusalTest {
  private static final String SAVE = "  Fix: save it again with numpy.save.";
  private static final String NUMBERS =
      "  Fix: save numbers: numpy.save(path, array.astype('float32')), or u1, i1, i2, i4, i8, f2,"
          + " f8, b1.";

  @TempDir Path folder;

  private Path write(byte[] content) {
    return IdxBytes.write(folder.resolve("data.npy"), content);
  }

  private static void open(Path file) {
    NpySource.open(NpyOptions.of(file));
  }

  private static void open(Path file, Layout layout, Double... range) {
    NpySource.open(
        new NpyOptions(
            file,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(layout),
            List.of(range)));
  }

  private void assertFormat(byte[] content, String what) {
    Path file = write(content);
    assertRefused(
        () -> open(file), ExitStatus.BAD_DATA, "error GAN-D002: '" + file + "' " + what, SAVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"objects.npy", "record-objects.npy", "dict.pkl"})
  void refusesObjects(String name) {
    Path file = NpyBytes.real(name, folder);
    assertRefused(
        () -> open(file),
        ExitStatus.REFUSED,
        "error GAN-S021: '"
            + file
            + "' holds pickled objects: to read them would run whatever code they name",
        NUMBERS);
  }

  @ParameterizedTest
  @CsvSource({"records.npy, structure", "text.npy, <U1"})
  void refusesOtherTypes(String name, String type) {
    Path file = NpyBytes.real(name, folder);
    assertRefused(
        () -> open(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + file + "' holds values of type '" + type + "', which are not read",
        NUMBERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<c8", "<u8", "|i4", "=f4", "f4", "<M8[ns]", "|V3", "<f16"})
  void refusesUnclearTypes(String type) {
    Path file = write(NpyBytes.file(NpyBytes.header(type, "(1,)"), new byte[16]));
    assertRefused(
        () -> open(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + file + "' holds values of type '" + type + "', which are not read",
        NUMBERS);
  }

  @Test
  void refusesOtherFiles() {
    assertFormat(new byte[0], "is empty");
    assertFormat(
        "\u0089PNG\r\n\u001a\nmore".getBytes(StandardCharsets.ISO_8859_1),
        "is not a NumPy file: it starts with the bytes 89 50 4e 47 0d 0a 1a 0a");
    byte[] later = NpyBytes.bytes("(1,)", 1);
    later[6] = 4;
    assertFormat(later, "is of version 4.0; 1.0, 2.0 and 3.0 are read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'descr': '<f4', 'fortran_order': False, }",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'more': 1}",
        "{'descr': '<f4', 'fortran_order': 0, 'shape': (2,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (-2,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': [2]}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}; import os",
        "__import__('os').system('true')"
      })
  void refusesOtherHeaders(String header) {
    assertFormat(
        NpyBytes.file(header, new byte[8]),
        "has the header \"" + header + "\", which NumPy does not write");
  }

  @Test
  void refusesHeadersThatAreTooLong() throws IOException {
    byte[] file = Files.readAllBytes(NpyBytes.real("version2.npy", folder));
    file[11] = 1;
    assertFormat(file, "says that its header has 16,777,332 bytes");
  }

  @Test
  void refusesEmptyArrays() {
    assertFormat(NpyBytes.file(NpyBytes.header("<f4", "(2, 0)")), "is empty: its shape is [2, 0]");
    assertFormat(NpyBytes.floats("()", 1), "holds one number, not an array");
    assertFormat(
        NpyBytes.file(NpyBytes.header("<f4", "(99999999999,)")),
        "says that an axis has 99,999,999,999 entries");
  }

  @Test
  void refusesATruncatedFile() {
    byte[] whole = NpyBytes.floats("(1000, 2)", new float[2000]);
    Path file = write(Arrays.copyOf(whole, whole.length - 1_001));
    assertRefused(
        () -> open(file),
        ExitStatus.BAD_DATA,
        "error GAN-D003: '"
            + file
            + "' is cut off: its header says 1,000 × 2 × 4 = 8,000 bytes, it has 6,999 after the"
            + " header",
        "  Fix: copy or save the file again.");
    write(Arrays.copyOf(whole, 30));
    assertRefused(
        () -> open(file),
        ExitStatus.BAD_DATA,
        "error GAN-D003: '" + file + "' ends in its header",
        "  Fix: copy or save the file again.");
  }

  @Test
  void refusesBytesAfterTheEnd() {
    Path file = write(NpyBytes.bytes("(2, 2)", 5));
    assertRefused(
        () -> open(file),
        ExitStatus.BAD_DATA,
        "error GAN-D003: '"
            + file
            + "' is too long: its header says 2 × 2 = 4 bytes, it has more after the header",
        "  Fix: copy or save the file again.");
  }

  @Test
  void takesMemoryForTheBytesThatAreThereNotForThoseDeclared() {
    Path file = write(NpyBytes.file(NpyBytes.header("<f8", "(2147483647, 2147483647)")));
    assertRefused(
        () -> read(file, Integer.MAX_VALUE - 8),
        ExitStatus.BAD_DATA,
        "error GAN-D003: '"
            + file
            + "' is cut off: its header says 2,147,483,647 × 2,147,483,647 × 8 ="
            + " 9,223,372,036,854,775,807 bytes, it has 0 after the header",
        "  Fix: copy or save the file again.");
  }

  @Test
  void refusesWhatMemoryCannotHold() {
    Path file = write(NpyBytes.bytes("(2, 3)", 6));
    assertRefused(
        () -> read(file, 5),
        ExitStatus.OUT_OF_MEMORY,
        "error GAN-R004: '" + file + "' holds 2 × 3 = 6 bytes, this process can hold 5 of them",
        "  Fix: give Java more memory with -Xmx, or split the file: none above 2 GB is read.");
  }

  private static void read(Path file, int limit) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      NpyArray.read(file.toString(), in, limit);
    }
  }

  @Test
  void refusesImagesWithoutARange() {
    Path file = write(NpyBytes.floats("(1, 2, 2)", 0.5f, -3, 7, 1));
    assertRefused(
        () -> open(file),
        ExitStatus.CONFIG,
        "error GAN-C015: 'range' is needed for images of type 'f4': the numbers in '"
            + file
            + "' lie between -3.0 and 7.0",
        "  Fix: write the two numbers that stand for black and white, such as 'range: [0, 1]'.");
    assertRefused(
        () -> open(file, null, 0.0, 1.0),
        ExitStatus.CONFIG,
        "error GAN-C015: 'range' is [0.0, 1.0], but the numbers in '"
            + file
            + "' lie between -3.0 and 7.0",
        "  Fix: write a range that holds them all.");
    assertRefused(
        () -> open(file, null, 1.0, 0.0),
        ExitStatus.CONFIG,
        "error GAN-C015: 'range' is [1.0, 0.0], which is not a smaller and a larger number",
        "  Fix: write two numbers, such as [0, 255].");
    assertThat(file).exists();
  }

  @Test
  void refusesWhatIsNotFinite() {
    Path file = write(NpyBytes.floats("(2, 2)", 0, 1, 2, Float.NaN));
    assertRefused(
        () -> open(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + file + "' holds NaN: sample 1, number 1 of it, both from 0",
        "  Fix: replace it, or leave the sample out.");
    write(NpyBytes.floats("(2, 2)", 0, 1, Float.NEGATIVE_INFINITY, 3));
    assertRefused(
        () -> open(file),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '"
            + file
            + "' holds a number too large for a float: sample 1, number 0 of it, both from 0",
        "  Fix: replace it, or leave the sample out.");
  }

  @Test
  void refusesALayoutThatDoesNotFit() {
    Path file = write(NpyBytes.bytes("(2, 3)", 6));
    assertRefused(
        () -> open(file, Layout.CHW),
        ExitStatus.CONFIG,
        "error GAN-C015: 'layout' is chw, but '" + file + "' has the shape [2, 3]",
        "  Fix: set 'layout: vector', or save an array of 3 or 4 axes.");
    write(NpyBytes.bytes("(1, 3, 8, 8)", 192));
    assertRefused(
        () -> open(file),
        ExitStatus.CONFIG,
        "error GAN-C015: '"
            + file
            + "' has the shape [1, 3, 8, 8], whose last axis is hardly one of channels",
        "  Fix: set 'layout: chw', or 'layout: hwc' if it is one.");
  }

  @Test
  void refusesAKeyOfAnNpyFile() {
    Path file = write(NpyBytes.bytes("(2, 3)", 6));
    NpyOptions options =
        new NpyOptions(
            file,
            Optional.of("x"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    assertRefused(
        () -> NpySource.open(options),
        ExitStatus.CONFIG,
        "error GAN-C015: 'key' names an array of an npz file, but '"
            + file
            + "' is an npy file with one array",
        "  Fix: remove 'key', or give an npz file; 'labels' takes an npy file.");
  }

  @Test
  void saysWhichArraysThereAre() {
    byte[] array = NpyBytes.bytes("(2, 3)", 6);
    Path file =
        NpyBytes.zip(folder.resolve("set.npz"), Map.of("images.npy", array, "labels.npy", array));
    assertRefused(
        () -> open(file),
        ExitStatus.CONFIG,
        "error GAN-C015: '" + file + "' has 2 arrays to choose from",
        "  Arrays: images, labels.",
        "  Fix: name one with 'key'.");
    NpyOptions options =
        new NpyOptions(
            file,
            Optional.of("image"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    assertRefused(
        () -> NpySource.open(options),
        ExitStatus.CONFIG,
        "error GAN-C015: '" + file + "' has no array 'image'",
        "  did you mean 'images'?",
        "  Arrays: images, labels.",
        "  Fix: name one that is there.");
  }

  @Test
  void namesTheArrayThatIsWrong() {
    Path file =
        NpyBytes.zip(folder.resolve("set.npz"), Map.of("x.npy", NpyBytes.bytes("(2, 2)", 3)));
    assertRefused(
        () -> open(file),
        ExitStatus.BAD_DATA,
        "error GAN-D003: '"
            + file
            + "!x.npy' is cut off: its header says 2 × 2 = 4 bytes, it has 3 after the header",
        "  Fix: copy or save the file again.");
  }

  @Test
  void refusesLabelsThatDoNotFit() {
    Path file = write(NpyBytes.bytes("(3, 2, 2)", 12));
    Path labels = IdxBytes.write(folder.resolve("y.npy"), NpyBytes.longs(1, 2));
    assertRefused(
        () -> labelled(file, labels),
        ExitStatus.BAD_DATA,
        "error GAN-D005: there are 3 samples, but 2 labels",
        "  Samples: " + file,
        "  Labels: " + labels,
        "  Fix: give the labels that belong to these samples.");
    IdxBytes.write(labels, NpyBytes.longs(-1, 2, 1L << 40));
    assertRefused(
        () -> labelled(file, labels),
        ExitStatus.BAD_DATA,
        "error GAN-D006: 2 of 3 labels lie outside 0 to 999,999",
        "  Labels: " + labels,
        "  The first, with the index from 0: -1 at 0, 1099511627776 at 2.",
        "  Fix: number the classes from 0.");
    IdxBytes.write(labels, NpyBytes.floats("(3,)", 0, 1, 2));
    assertRefused(
        () -> labelled(file, labels),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '"
            + labels
            + "' holds no labels: its type is 'f4' and its shape [3], not whole numbers in one axis",
        "  Fix: save the labels as whole numbers from 0: numpy.save(path, labels.astype('i8')).");
  }

  private static void labelled(Path file, Path labels) {
    NpySource.open(
        new NpyOptions(
            file,
            Optional.empty(),
            Optional.of(labels),
            Optional.empty(),
            Optional.empty(),
            List.of()));
  }

  @Test
  void refusesWhatIsNotThere() {
    Path file = folder.resolve("none.npy");
    assertRefused(
        () -> open(file),
        ExitStatus.NO_INPUT,
        "error GAN-D001: '" + file + "' does not exist",
        "  Fix: give the path of an npy or npz file.");
  }

  @Test
  void refusesADamagedArchive() throws IOException {
    Path file =
        NpyBytes.zip(folder.resolve("set.npz"), Map.of("x.npy", NpyBytes.bytes("(2, 2)", 4)));
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 60));
    assertRefused(
        () -> open(file),
        ExitStatus.BAD_DATA,
        "error GAN-D004: '" + file + "' is a damaged npz file: zip END header not found",
        "  Fix: save it again.");
  }
}
