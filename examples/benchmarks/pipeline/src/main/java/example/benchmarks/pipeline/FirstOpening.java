package example.benchmarks.pipeline;

import gan.core.spi.DataSource;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What is done once for a folder of pictures, when it is opened for the first time: each picture is
 * checked, decoded and kept. This is where formats differ; batches are read from what is kept.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FirstOpening {
  private static final int BATCHES = 8;

  @Param({"PNG", "PNG_RESIZED", "JPEG"})
  private Source source;

  private TemporaryFolder folder;

  /** Writes the pictures. */
  @Setup
  public void write() throws IOException {
    folder = TemporaryFolder.create();
    source.write(folder.path(), BATCHES * Batches.SIZE);
  }

  /** Every opening is the first. An opening takes so long that this changes no time. */
  @Setup(Level.Invocation)
  public void forget() throws IOException {
    TemporaryFolder.delete(Pictures.cache(folder.path()));
  }

  /** Opens the folder on all processors; the time is that for 64 of its pictures. */
  @Benchmark
  @OperationsPerInvocation(BATCHES)
  public DataSource open() {
    return source.open(folder.path());
  }

  /** Leaves nothing behind. */
  @TearDown
  public void close() throws IOException {
    folder.close();
  }
}
