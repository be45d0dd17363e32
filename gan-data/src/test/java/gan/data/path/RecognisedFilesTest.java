package gan.data.path;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.DataSourceFactory;
import gan.data.csv.CsvFactory;
import gan.data.csv.CsvOptions;
import gan.data.numpy.NpyFactory;
import gan.data.numpy.NpyOptions;
import gan.data.tfrecord.TfRecordFactory;
import gan.data.tfrecord.TfRecordOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognisedFilesTest {
  @TempDir private Path folder;

  @Test
  void filesAreRecognisedByTheirEndings() throws IOException {
    assertThat(new NpyFactory().recognise(file("a.npy"))).contains(NpyOptions.of(file("a.npy")));
    assertThat(new NpyFactory().recognise(file("a.NPZ"))).contains(NpyOptions.of(file("a.NPZ")));
    assertThat(new CsvFactory().recognise(file("a.csv"))).contains(CsvOptions.of(file("a.csv")));
    assertThat(new TfRecordFactory().recognise(file("a.tfrecord")))
        .contains(TfRecordOptions.of(file("a.tfrecord")));
  }

  @Test
  void othersAreNot() throws IOException {
    Path named = Files.createDirectory(folder.resolve("b.npy"));
    for (DataSourceFactory<?> factory :
        List.of(new NpyFactory(), new CsvFactory(), new TfRecordFactory())) {
      assertThat(factory.recognise(file("a.txt"))).isEmpty();
      assertThat(factory.recognise(named)).isEmpty();
      assertThat(factory.recognise(Path.of("/"))).isEmpty();
      assertThat(factory.recognise(folder.resolve("none.csv"))).isEmpty();
    }
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? file : Files.createFile(file);
  }
}
