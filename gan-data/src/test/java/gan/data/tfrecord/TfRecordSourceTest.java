package gan.data.tfrecord;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import gan.core.spi.ValueRange;
import gan.data.IdxBytes;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TString;

class TfRecordSourceTest {
  @TempDir Path folder;

  private Path write(String name, byte[]... records) {
    return IdxBytes.write(folder.resolve(name), Records.file(records));
  }

  private static byte[] bytes(DataSource data, int index) {
    Batch batch = new Batch(data.sample(), 1);
    data.read(index, batch, 0);
    byte[] values = new byte[data.sample().bytes()];
    batch.slot(0).get(values);
    return values;
  }

  @Test
  void readsWhatTensorFlowWrote() {
    Path file = folder.resolve("written.tfrecord");
    byte[][] records = new byte[3][];
    for (int i = 0; i < records.length; i++) {
      records[i] =
          Records.example(
              Map.of("image", Records.floats(i, i + 0.5f), "label", Records.whole(2 - i)));
    }
    writeWithTensorFlow(file, records);
    TfRecordOptions options =
        new TfRecordOptions(file, "image", Optional.of("label"), List.of(), Optional.empty());
    try (DataSource data = TfRecordSource.open(options)) {
      assertThat(data.sample()).isEqualTo(SampleSpec.vector(2, ValueRange.UNBOUNDED, 3));
      assertThat(data.size()).hasValue(3);
      Batch batch = new Batch(data.sample(), 3);
      for (int i = 0; i < 3; i++) {
        data.read(i, batch, i);
      }
      assertThat(batch.labels()).containsExactly(2, 1, 0);
      assertThat(batch.slot(2).getFloat(4)).isEqualTo(2.5f);
    }
    assertThat(file).hasBinaryContent(Records.file(records));
  }

  private static void writeWithTensorFlow(Path file, byte[]... records) {
    try (Graph graph = new Graph();
        Session session = new Session(graph);
        TString values = TString.tensorOfBytes(NdArrays.vectorOfObjects(records))) {
      Ops tf = Ops.create(graph);
      Placeholder<TString> fed = tf.placeholder(TString.class);
      Op write =
          tf.data.datasetToTfRecord(
              tf.data.tensorSliceDataset(List.of(fed), List.of(Shape.scalar())),
              tf.constant(file.toString()),
              tf.constant(""));
      session.runner().feed(fed, values).addTarget(write).run().close();
    }
  }

  @Test
  void readsRawBytes() {
    Path file =
        write(
            "raw.tfrecord",
            Records.example(Map.of("image", Records.bytes(new byte[] {1, 2, 3, 4}))),
            Records.example(Map.of("image", Records.bytes(new byte[] {5, 6, 7, (byte) 255}))));
    TfRecordOptions options =
        new TfRecordOptions(file, "image", Optional.empty(), List.of(2, 2, 1), Optional.empty());
    try (DataSource data = TfRecordSource.open(options)) {
      assertThat(data.sample()).isEqualTo(SampleSpec.image(2, 2, 1, 0));
      assertThat(bytes(data, 1)).containsExactly(5, 6, 7, 255);
    }
  }

  @Test
  void decodesPngs() {
    Path file =
        write(
            "png.tfrecord",
            Records.example(
                Map.of("x", Records.bytes(Records.png(BufferedImage.TYPE_INT_RGB, 2, 1)))));
    TfRecordOptions options =
        new TfRecordOptions(file, "x", Optional.empty(), List.of(), Optional.empty());
    try (DataSource data = TfRecordSource.open(options)) {
      assertThat(data.sample()).isEqualTo(SampleSpec.image(1, 2, 3, 0));
      assertThat(bytes(data, 0)).containsExactly(10, 11, 12, 20, 21, 22);
    }
  }

  @Test
  void decodesJpegs() {
    BufferedImage grey = new BufferedImage(16, 8, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 128; i++) {
      grey.getRaster().setSample(i % 16, i / 16, 0, 100);
    }
    Path file =
        write(
            "jpeg.tfrecord",
            Records.example(Map.of("image", Records.bytes(Records.encoded(grey, "jpeg")))));
    try (DataSource data = TfRecordSource.open(TfRecordOptions.of(file))) {
      assertThat(data.sample()).isEqualTo(SampleSpec.image(8, 16, 1, 0));
      for (byte level : bytes(data, 0)) {
        assertThat((int) level).isBetween(98, 102);
      }
    }
  }

  @Test
  void readsAFolderInTheOrderOfNames() {
    for (int i = 2; i >= 0; i--) {
      write(
          "train.tfrecord-0000" + i + "-of-00003",
          Records.example(Map.of("image", Records.whole(i, 10L * i))),
          Records.example(Map.of("image", Records.whole(i, 10L * i + 1))));
    }
    IdxBytes.write(folder.resolve("readme.txt"), new byte[3]);
    TfRecordOptions options =
        new TfRecordOptions(folder, "image", Optional.empty(), List.of(1, 2, 1), Optional.empty());
    try (DataSource data = TfRecordSource.open(options)) {
      assertThat(data.sample())
          .isEqualTo(new SampleSpec(Shape.of(1, 2, 1), Encoding.FLOAT32, ValueRange.UNBOUNDED, 0));
      Batch batch = new Batch(data.sample(), 6);
      for (int i = 0; i < 6; i++) {
        data.read(i, batch, i);
        assertThat(batch.slot(i).getFloat(4)).isEqualTo(10 * (i / 2) + i % 2);
      }
    }
  }

  @Test
  void takesTheStatedNumberOfClasses() {
    Path file =
        write(
            "one.tfrecord",
            Records.example(Map.of("image", Records.floats(1), "y", Records.whole(3))));
    TfRecordOptions options =
        new TfRecordOptions(file, "image", Optional.of("y"), List.of(), Optional.of(7));
    try (DataSource data = TfRecordSource.open(options)) {
      assertThat(data.sample().classes()).isEqualTo(7);
    }
  }
}
