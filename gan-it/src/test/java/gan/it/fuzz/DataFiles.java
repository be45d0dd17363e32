package gan.it.fuzz;

import gan.core.run.Inspection;
import gan.core.run.InspectionReport;
import gan.core.spi.DataSource;
import gan.core.tfrecord.RecordFraming;
import gan.data.csv.CsvOptions;
import gan.data.csv.CsvSource;
import gan.data.idx.IdxOptions;
import gan.data.idx.IdxSource;
import gan.data.image.Background;
import gan.data.imagefolder.ImageFolderOptions;
import gan.data.imagefolder.ImageFolderSource;
import gan.data.imagefolder.OnBadImage;
import gan.data.numpy.NpyOptions;
import gan.data.numpy.NpySource;
import gan.data.split.Split;
import gan.data.tfrecord.TfRecordOptions;
import gan.data.tfrecord.TfRecordSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads files of data: all samples of each. */
final class DataFiles {
  private static final int LARGEST_IMAGE = 1 << 20;

  private DataFiles() {}

  /** One file, as images and as the labels of two images. */
  static void idx(byte[] input, Path folder) throws IOException {
    Path file = Files.write(folder.resolve("images"), input);
    Path images = Files.write(folder.resolve("two-images"), Seeds.idxImages());
    Bounded.all(
        () -> inspect(IdxSource.open(IdxOptions.of(file, Split.TRAIN))),
        () ->
            inspect(
                IdxSource.open(
                    new IdxOptions(images, Split.TRAIN, Optional.of(file), Optional.empty()))));
  }

  /** An npy or npz file. */
  static void numpy(byte[] input, Path folder) throws IOException {
    Path file = Files.write(folder.resolve("array.npy"), input);
    inspect(NpySource.open(NpyOptions.of(file)));
  }

  /** A table. */
  static void csv(byte[] input, Path folder) throws IOException {
    Path file = Files.write(folder.resolve("table.csv"), input);
    inspect(CsvSource.open(CsvOptions.of(file)));
  }

  /** A file of records, and a record whose sums are right. */
  static void records(byte[] input, Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.tfrecord"), input);
    Path framed = Files.write(folder.resolve("b.tfrecord"), RecordFraming.frame(input));
    TfRecordOptions labelled =
        new TfRecordOptions(
            framed, "image", Optional.of("label"), List.of(2, 2, 1), Optional.empty());
    Bounded.all(
        () -> inspect(TfRecordSource.open(TfRecordOptions.of(file))),
        () -> inspect(TfRecordSource.open(TfRecordOptions.of(framed))),
        () -> inspect(TfRecordSource.open(labelled)));
  }

  /** An image in a folder. */
  static void image(byte[] input, Path folder) throws IOException {
    Path images = Files.createDirectory(folder.resolve("images"));
    Files.write(images.resolve("image.png"), input);
    inspect(
        ImageFolderSource.open(
            new ImageFolderOptions(
                images,
                Optional.empty(),
                Optional.of(3),
                Background.WHITE,
                false,
                Optional.empty(),
                OnBadImage.STOP,
                false,
                LARGEST_IMAGE,
                Optional.of(folder.resolve("cache")))));
  }

  /** Reads all samples, as a training does before its first step. */
  static void inspect(DataSource source) {
    try (source) {
      new InspectionReport(Inspection.of(source)).text();
    }
  }
}
