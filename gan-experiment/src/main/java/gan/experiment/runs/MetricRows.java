package gan.experiment.runs;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The rows of a log one after the other, so that it may be larger than memory. Not thread-safe. */
final class MetricRows implements AutoCloseable {
  private final BufferedReader lines;
  private final Predicate<MetricRow> wanted;
  private final Consumer<MetricRow> watcher;
  private Optional<MetricRow> head = Optional.empty();
  private Optional<MetricRow> last = Optional.empty();
  private long torn;

  /**
   * The rows of a file; none if there is no file.
   *
   * @param log the file
   * @param wanted which rows there are; others are passed over
   * @param watcher sees each row once
   */
  MetricRows(Path log, Predicate<MetricRow> wanted, Consumer<MetricRow> watcher)
      throws IOException {
    this.lines = new BufferedReader(new InputStreamReader(open(log), StandardCharsets.UTF_8));
    this.wanted = wanted;
    this.watcher = watcher;
    advance();
  }

  /** The row that it stands at; empty at the end. */
  Optional<MetricRow> head() {
    return head;
  }

  /** The last row so far. */
  Optional<MetricRow> last() {
    return last;
  }

  /** How many lines so far are no rows. */
  long torn() {
    return torn;
  }

  /** Goes to the next row whose step is later than all before; torn lines are passed over. */
  void advance() throws IOException {
    head = Optional.empty();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Optional<MetricRow> row = MetricRow.parse(line);
      torn += row.isPresent() ? 0 : 1;
      if (row.filter(wanted).isPresent()
          && (last.isEmpty() || row.get().step() > last.get().step())) {
        head = row;
        last = row;
        watcher.accept(row.get());
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private static InputStream open(Path log) throws IOException {
    try {
      return Files.newInputStream(log);
    } catch (NoSuchFileException e) {
      return new ByteArrayInputStream(new byte[0]);
    }
  }
}
