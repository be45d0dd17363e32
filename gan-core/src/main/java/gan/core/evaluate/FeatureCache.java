package gan.core.evaluate;

import gan.core.digest.Sha256;
import gan.core.spi.FeatureExtractor.Extraction;
import gan.core.spi.Features;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Features of real samples, on the disk: found again by what the samples and the extractor are, not
 * by where they lie. A file that is damaged counts as absent, and one that cannot be written is
 * done without.
 *
 * <p>Safe for use by several threads and processes.
 */
public final class FeatureCache {
  private static final System.Logger LOG = System.getLogger("gan.core.evaluate");
  private static final int MAGIC = 0x47414E46;
  private static final int HEADER = 4 * Integer.BYTES;
  private static final int SUM = 32;
  private static final long MOST = 1L << 29;

  private final Path folder;

  /** A cache in a folder, which need not exist. */
  public FeatureCache(Path folder) {
    this.folder = folder;
  }

  /** What was extracted, if it is there. */
  Optional<Extraction> find(String key) {
    Path file = file(key);
    try {
      return Files.isRegularFile(file) && Files.size(file) <= MOST
          ? read(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps what was extracted, unless it is too much. */
  void keep(String key, Extraction extraction) {
    long numbers =
        extraction.features().values().length
            + extraction.probabilities().map(all -> (long) all.values().length).orElse(0L);
    if (HEADER + numbers * Float.BYTES + SUM > MOST) {
      return;
    }
    Path part = folder.resolve("." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(folder);
      try {
        Files.write(part, bytes(extraction, numbers));
        Files.move(part, file(key), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Features are not kept for the next time: " + e);
    }
  }

  private Path file(String key) {
    return folder.resolve(Sha256.of(key) + ".features");
  }

  private static byte[] bytes(Extraction extraction, long numbers) {
    Features features = extraction.features();
    int classes = extraction.probabilities().map(Features::columns).orElse(0);
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.toIntExact(HEADER + numbers * Float.BYTES + SUM))
            .putInt(MAGIC)
            .putInt(features.rows())
            .putInt(features.columns())
            .putInt(classes);
    put(bytes, features);
    extraction.probabilities().ifPresent(all -> put(bytes, all));
    return bytes.put(sum(bytes.array())).array();
  }

  private static void put(ByteBuffer bytes, Features features) {
    bytes.asFloatBuffer().put(features.values());
    bytes.position(bytes.position() + features.values().length * Float.BYTES);
  }

  private static Optional<Extraction> read(byte[] all) {
    ByteBuffer bytes = ByteBuffer.wrap(all);
    if (all.length < HEADER + SUM
        || bytes.getInt() != MAGIC
        || !Arrays.equals(sum(all), Arrays.copyOfRange(all, all.length - SUM, all.length))) {
      return Optional.empty();
    }
    int rows = bytes.getInt();
    int columns = bytes.getInt();
    int classes = bytes.getInt();
    Features features = get(bytes, rows, columns);
    return Optional.of(
        new Extraction(
            features, classes == 0 ? Optional.empty() : Optional.of(get(bytes, rows, classes))));
  }

  private static Features get(ByteBuffer bytes, int rows, int columns) {
    float[] values = new float[Math.multiplyExact(rows, columns)];
    bytes.asFloatBuffer().get(values);
    bytes.position(bytes.position() + values.length * Float.BYTES);
    return new Features(rows, columns, values);
  }

  /** Over all but the place of the sum itself. */
  private static byte[] sum(byte[] all) {
    return new Sha256().add(ByteBuffer.wrap(all, 0, all.length - SUM)).bytes();
  }
}
