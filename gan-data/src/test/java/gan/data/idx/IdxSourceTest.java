package gan.data.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.core.spi.SampleSpec;
import gan.data.IdxBytes;
import gan.data.split.Split;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdxSourceTest {
  @TempDir Path folder;

  @Test
  void readsImagesAndLabelsFromAFolder() {
    write("train-images-idx3-ubyte", IdxBytes.images(3, 2, 4));
    write("train-labels-idx1-ubyte", IdxBytes.labels(1, 0, 4));

    try (DataSource source = open(Split.TRAIN)) {
      assertThat(source.sample()).isEqualTo(SampleSpec.image(2, 4, 1, 5));
      assertThat(source.size()).hasValue(3);
      Batch batch = new Batch(source.sample(), 2);
      source.read(2, batch, 0);
      source.read(0, batch, 1);
      assertThat(batch.labels()).containsExactly(4, 1);
      assertThat(bytes(batch.slot(0))).containsExactly(16, 17, 18, 19, 20, 21, 22, 23);
      assertThat(bytes(batch.slot(1))).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TRAIN, train-images-idx3-ubyte, train-labels-idx1-ubyte",
    "TRAIN, train-images-idx3-ubyte.gz, train-labels-idx1-ubyte.gz",
    "TRAIN, train-images.idx3-ubyte, train-labels.idx1-ubyte",
    "TRAIN, train-images.idx3-ubyte.gz, train-labels.idx1-ubyte",
    "TEST, t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte.gz",
    "TEST, t10k-images.idx3-ubyte.gz, t10k-labels.idx1-ubyte.gz",
  })
  void findsTheUsualNames(Split split, String images, String labels) {
    write(images, IdxBytes.images(4, 1, 1));
    write(labels, IdxBytes.labels(3, 2, 1, 0));

    try (DataSource source = open(split)) {
      assertThat(source.size()).hasValue(4);
      assertThat(source.sample().classes()).isEqualTo(4);
    }
  }

  @Test
  void recognisesGzipByContentNotByName() {
    write("train-images-idx3-ubyte", IdxBytes.gzip(IdxBytes.images(300, 20, 20)));
    write("train-labels-idx1-ubyte.gz", IdxBytes.labels(new int[300]));

    try (DataSource source = open(Split.TRAIN)) {
      Batch batch = new Batch(source.sample(), 1);
      source.read(299, batch, 0);
      int first = 299 * 400;
      assertThat(bytes(batch.slot(0)))
          .containsExactly(IntStream.range(first, first + 400).map(i -> i % 256).toArray());
      assertThat(source.sample().classes()).isEqualTo(1);
    }
  }

  @Test
  void hasNoClassesWithoutLabels() {
    Path images = write("pictures", IdxBytes.images(2, 3, 3));

    try (DataSource source = new IdxFactory().open(IdxOptions.of(images, Split.TRAIN), 1)) {
      assertThat(source.sample()).isEqualTo(SampleSpec.image(3, 3, 1, 0));
      Batch batch = new Batch(source.sample(), 1);
      batch.label(0, 7);
      source.read(1, batch, 0);
      assertThat(batch.label(0)).isEqualTo(7);
    }
  }

  @Test
  void takesStatedLabelsAndClassesBeforeThoseItFinds() {
    write("train-images-idx3-ubyte", IdxBytes.images(2, 1, 1));
    write("train-labels-idx1-ubyte", IdxBytes.labels(9, 9));
    Path labels = write("other", IdxBytes.labels(0, 2));

    IdxOptions options = new IdxOptions(folder, Split.TRAIN, Optional.of(labels), Optional.of(256));
    try (DataSource source = IdxSource.open(options)) {
      assertThat(source.sample().classes()).isEqualTo(256);
      Batch batch = new Batch(source.sample(), 1);
      source.read(1, batch, 0);
      assertThat(batch.label(0)).isEqualTo(2);
    }
  }

  @Test
  void readsLabelsAsUnsigned() {
    write("train-images-idx3-ubyte", IdxBytes.images(1, 1, 1));
    write("train-labels-idx1-ubyte", IdxBytes.labels(255));

    try (DataSource source = open(Split.TRAIN)) {
      assertThat(source.sample().classes()).isEqualTo(256);
    }
  }

  @Test
  void refusesAnIndexBeyondTheEnd() {
    write("train-images-idx3-ubyte", IdxBytes.images(2, 1, 1));

    try (DataSource source = open(Split.TRAIN)) {
      Batch batch = new Batch(source.sample(), 1);
      assertThatThrownBy(() -> source.read(2, batch, 0))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessage("Index 2 out of bounds for length 2");
    }
  }

  @Test
  void recognisesItsOwnFolders() {
    IdxFactory factory = new IdxFactory();
    assertThat(factory.recognise(folder)).isEmpty();
    Path file = write("t10k-images-idx3-ubyte.gz", IdxBytes.images(1, 1, 1));
    assertThat(factory.recognise(folder)).contains(IdxOptions.of(folder, Split.TEST));
    assertThat(factory.recognise(file)).contains(IdxOptions.of(file, Split.TRAIN));
    assertThat(factory.recognise(folder.resolve("notes.txt"))).isEmpty();
  }

  @Test
  void recognisesAFileWithTheLabelsBesideIt() {
    Path images = write("t10k-images-idx3-ubyte.gz", IdxBytes.images(1, 1, 1));
    write("train-labels-idx1-ubyte.gz", IdxBytes.labels(1));
    Path labels = write("t10k-labels-idx1-ubyte.gz", IdxBytes.labels(1));
    assertThat(new IdxFactory().recognise(images))
        .contains(new IdxOptions(images, Split.TRAIN, Optional.of(labels), Optional.empty()));
  }

  @Test
  void isFoundAsAService() {
    List<String> names = new ArrayList<>();
    for (DataSourceFactory<?> factory : ServiceLoader.load(DataSourceFactory.class)) {
      names.add(factory.name());
      assertThat(factory.description()).endsWith(".");
      assertThat(factory.optionsType()).isRecord();
    }
    assertThat(names)
        .containsExactlyInAnyOrder(
            "cifar",
            "cifar10",
            "csv",
            "digits",
            "fashion-mnist",
            "gaussian",
            "grid",
            "idx",
            "image-folder",
            "image-pairs",
            "mnist",
            "npy",
            "parabola",
            "ring",
            "slanted-faces",
            "stacked-digits",
            "swiss-roll",
            "tfrecord");
  }

  private DataSource open(Split split) {
    return IdxSource.open(IdxOptions.of(folder, split));
  }

  private Path write(String name, byte[] content) {
    return IdxBytes.write(folder.resolve(name), content);
  }

  private static int[] bytes(ByteBuffer buffer) {
    return IntStream.range(0, buffer.remaining())
        .map(i -> Byte.toUnsignedInt(buffer.get(i)))
        .toArray();
  }
}
