package gan.data.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import gan.core.spi.ValueRange;
import gan.data.IdxBytes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.ndarray.Shape;

class NpySourceTest {
  @TempDir Path folder;

  private static NpyOptions options(Path path, String key, Layout layout, List<Double> range) {
    return new NpyOptions(
        path,
        Optional.ofNullable(key),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(layout),
        range);
  }

  private static float[] floats(DataSource data, int index) {
    Batch batch = new Batch(data.sample(), 1);
    data.read(index, batch, 0);
    float[] values = new float[(int) data.sample().shape().size()];
    batch.slot(0).asFloatBuffer().get(values);
    return values;
  }

  private static byte[] bytes(DataSource data, int index) {
    Batch batch = new Batch(data.sample(), 1);
    data.read(index, batch, 0);
    byte[] values = new byte[data.sample().bytes()];
    batch.slot(0).get(values);
    return values;
  }

  private Path write(byte[] content) {
    return IdxBytes.write(folder.resolve("data.npy"), content);
  }

  /** NumPy wrote 5i - 40 for i from 0 to 23, or an eighth of it. */
  @ParameterizedTest
  @CsvSource({
    "i1_le_c, 1", "i1_le_f, 1", "i2_le_c, 1", "i2_le_f, 1", "i2_be_c, 1", "i2_be_f, 1",
    "i4_le_c, 1", "i4_le_f, 1", "i4_be_c, 1", "i4_be_f, 1", "i8_le_c, 1", "i8_le_f, 1",
    "i8_be_c, 1", "i8_be_f, 1", "f2_le_c, 8", "f2_le_f, 8", "f2_be_c, 8", "f2_be_f, 8",
    "f4_le_c, 8", "f4_le_f, 8", "f4_be_c, 8", "f4_be_f, 8", "f8_le_c, 8", "f8_le_f, 8",
    "f8_be_c, 8", "f8_be_f, 8"
  })
  void readsWhatNumpyWrote(String key, float divisor) {
    Path file = NpyBytes.real("types.npz", folder);
    try (DataSource data = NpySource.open(options(file, key, Layout.VECTOR, List.of()))) {
      assertThat(data.size()).hasValue(2);
      assertThat(data.sample()).isEqualTo(SampleSpec.vector(12, ValueRange.UNBOUNDED, 0));
      for (int sample = 0; sample < 2; sample++) {
        float[] expected = new float[12];
        for (int i = 0; i < 12; i++) {
          expected[i] = (5 * (12 * sample + i) - 40) / divisor;
        }
        assertThat(floats(data, sample)).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"u1_le_c", "u1_le_f"})
  void passesBytesOn(String key) {
    Path file = NpyBytes.real("types.npz", folder);
    try (DataSource data = NpySource.open(options(file, key, Layout.HWC, List.of()))) {
      assertThat(data.sample()).isEqualTo(SampleSpec.image(3, 2, 2, 0));
      assertThat(bytes(data, 1))
          .containsExactly(60, 65, 70, 75, 80, 85, 90, 95, 100, 105, 110, 115);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"u1_le_c", "u1_le_f"})
  void putsChannelsLast(String key) {
    Path file = NpyBytes.real("types.npz", folder);
    try (DataSource data = NpySource.open(options(file, key, Layout.CHW, List.of()))) {
      assertThat(data.sample()).isEqualTo(SampleSpec.image(2, 2, 3, 0));
      assertThat(bytes(data, 0)).containsExactly(0, 20, 40, 5, 25, 45, 10, 30, 50, 15, 35, 55);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"b1_le_c", "b1_le_f"})
  void scalesBooleans(String key) {
    Path file = NpyBytes.real("types.npz", folder);
    try (DataSource data = NpySource.open(options(file, key, Layout.HWC, List.of()))) {
      assertThat(data.sample())
          .isEqualTo(new SampleSpec(Shape.of(3, 2, 2), Encoding.FLOAT32, ValueRange.SYMMETRIC, 0));
      assertThat(floats(data, 0)).containsExactly(1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1);
    }
  }

  @Test
  void readsHalves() {
    try (DataSource data = NpySource.open(NpyOptions.of(NpyBytes.real("halves.npy", folder)))) {
      assertThat(floats(data, 0)).containsExactly(0, 1, -2, 0.5f);
      assertThat(floats(data, 1)).containsExactly(65504, 0x1p-24f, 0x1p-14f, 1365f / 4096);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"version2.npy", "version3.npy"})
  void readsLaterVersions(String name) {
    try (DataSource data = NpySource.open(NpyOptions.of(NpyBytes.real(name, folder)))) {
      assertThat(data.sample()).isEqualTo(SampleSpec.vector(2, ValueRange.UNBOUNDED, 0));
      assertThat(floats(data, 2)).containsExactly(4, 5);
    }
  }

  @Test
  void scalesTheStatedRange() {
    Path file = write(NpyBytes.floats("(2, 1, 2)", -2, 6, 0, 4));
    try (DataSource data = NpySource.open(options(file, null, null, List.of(-2.0, 6.0)))) {
      assertThat(data.sample())
          .isEqualTo(new SampleSpec(Shape.of(1, 2, 1), Encoding.FLOAT32, ValueRange.SYMMETRIC, 0));
      assertThat(floats(data, 0)).containsExactly(-1, 1);
      assertThat(floats(data, 1)).containsExactly(-0.5f, 0.5f);
    }
  }

  @Test
  void takesGreyImagesWithoutChannels() {
    Path file = write(NpyBytes.bytes("(3, 2, 4)", 24));
    try (DataSource data = NpySource.open(NpyOptions.of(file))) {
      assertThat(data.sample()).isEqualTo(SampleSpec.image(2, 4, 1, 0));
      assertThat(bytes(data, 2)).containsExactly(16, 17, 18, 19, 20, 21, 22, 23);
    }
  }

  @Test
  void takesOneNumberAsAVector() {
    Path file = write(NpyBytes.floats("(3,)", 1, 2, 3));
    try (DataSource data = NpySource.open(NpyOptions.of(file))) {
      assertThat(data.sample()).isEqualTo(SampleSpec.vector(1, ValueRange.UNBOUNDED, 0));
      assertThat(floats(data, 1)).containsExactly(2);
    }
  }

  @Test
  void readsLabelsOfTheSameArchive() {
    Path file =
        NpyBytes.zip(
            folder.resolve("set.npz"),
            Map.of(
                "x.npy", NpyBytes.bytes("(3, 2, 2)", 12),
                "y.npy", NpyBytes.longs(2, 0, 4),
                "readme.txt", new byte[3]));
    NpyOptions options =
        new NpyOptions(
            file,
            Optional.empty(),
            Optional.empty(),
            Optional.of("y"),
            Optional.empty(),
            List.of());
    assertLabels(options);
  }

  @Test
  void readsLabelsOfAnotherFile() {
    Path file = write(NpyBytes.bytes("(3, 2, 2)", 12));
    Path labels = IdxBytes.write(folder.resolve("y.npy"), NpyBytes.longs(2, 0, 4));
    assertLabels(
        new NpyOptions(
            file,
            Optional.empty(),
            Optional.of(labels),
            Optional.empty(),
            Optional.empty(),
            List.of()));
  }

  private static void assertLabels(NpyOptions options) {
    try (DataSource data = NpySource.open(options)) {
      assertThat(data.sample()).isEqualTo(SampleSpec.image(2, 2, 1, 5));
      Batch batch = new Batch(data.sample(), 3);
      for (int i = 0; i < 3; i++) {
        data.read(i, batch, i);
      }
      assertThat(batch.labels()).containsExactly(2, 0, 4);
    }
  }

  @Test
  void refusesAnIndexBeyondTheEnd() {
    try (DataSource data = NpySource.open(NpyOptions.of(write(NpyBytes.bytes("(2, 3)", 6))))) {
      Batch batch = new Batch(data.sample(), 1);
      assertThatThrownBy(() -> data.read(2, batch, 0))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessage("Index 2 out of bounds for length 2");
    }
  }
}
