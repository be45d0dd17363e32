package example.benchmarks.pipeline;

import example.benchmarks.contest.Model;
import gan.core.spi.DataSource;
import gan.data.cifar.CifarOptions;
import gan.data.cifar.CifarSource;
import gan.data.idx.IdxOptions;
import gan.data.idx.IdxSource;
import gan.data.parabola.ParabolaFactory;
import gan.data.parabola.ParabolaOptions;
import gan.data.ring.RingFactory;
import gan.data.ring.RingOptions;
import gan.data.split.Split;
import java.io.IOException;
import java.nio.file.Path;

/** What samples are read from. */
public enum Source {
  /** As many images as MNIST has. */
  IDX(
      "`idx`",
      "28×28×1",
      60_000,
      RawFiles::idx,
      folder -> IdxSource.open(IdxOptions.of(folder, Split.TRAIN))),
  /** One file of CIFAR-10: planes of colours, which are interleaved when they are read. */
  CIFAR(
      "`cifar`",
      "32×32×3",
      10_000,
      RawFiles::cifar,
      folder -> CifarSource.open(CifarOptions.of(folder, Split.TRAIN))),
  /** Bytes, which travel as they are. */
  NPY("`npy`, bytes", "32×32×3", 10_000, RawFiles::bytes, RawFiles::openBytes),
  /** Floats, which are mapped from [0, 1] onto [-1, 1] when they are read. */
  NPY_FLOATS("`npy`, float32", "32×32×3", 10_000, RawFiles::floats, RawFiles::openFloats),
  /** Pictures of the samples' size. */
  PNG("`image-folder`, PNG", "64×64×3", 2048, new Pictures("png", 64, 64)::write, Pictures::open),
  /** Larger pictures, which are cut to a square and scaled. */
  PNG_RESIZED(
      "`image-folder`, PNG of 128×96, `resize`",
      "64×64×3",
      2048,
      new Pictures("png", 128, 96)::write,
      Pictures::openResized),
  /** Lossy pictures of the samples' size. */
  JPEG("`image-folder`, JPEG", "64×64×3", 2048, new Pictures("jpg", 64, 64)::write, Pictures::open),
  /** Curves, each made from its index. */
  PARABOLA(
      "`parabola`",
      "15",
      0,
      Source::writeNothing,
      folder -> new ParabolaFactory().open(new ParabolaOptions(15), 0)),
  /** Points in the plane, each made from its index. */
  RING(
      "`ring`",
      "2",
      0,
      Source::writeNothing,
      folder -> new RingFactory().open(new RingOptions(8, 2, 0.02), 0));

  private final String title;
  private final String shape;
  private final int count;
  private final Writer writer;
  private final Opener opener;

  Source(String title, String shape, int count, Writer writer, Opener opener) {
    this.title = title;
    this.shape = shape;
    this.count = count;
    this.writer = writer;
    this.opener = opener;
  }

  /** What tables call it. */
  String title() {
    return title;
  }

  /** Of a sample. */
  String shape() {
    return shape;
  }

  /** How many samples are written; 0 if they are made and have no end. */
  int count() {
    return count;
  }

  /** What the race trains on such samples. */
  Model model() {
    return count == 0 ? Model.PARABOLAS : Model.DCGAN;
  }

  /** Writes so many samples into a folder. */
  void write(Path folder, int samples) throws IOException {
    writer.write(folder, samples);
  }

  /** Opens what was written. */
  DataSource open(Path folder) {
    return opener.open(folder);
  }

  private static void writeNothing(Path folder, int count) {}

  private interface Writer {
    void write(Path folder, int count) throws IOException;
  }

  private interface Opener {
    DataSource open(Path folder);
  }
}
