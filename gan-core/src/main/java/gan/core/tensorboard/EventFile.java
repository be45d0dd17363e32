package gan.core.tensorboard;

import com.google.protobuf.ByteString;
import gan.core.tfrecord.RecordFraming;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.SessionLog;
import org.tensorflow.proto.Summary;

/**
 * A file of events as TensorFlow writes them: a TFRecord file of {@code Event} messages, the first
 * of which names the version.
 *
 * <p>It only grows, and each event is in the file when the call returns. A process that dies while
 * it writes tears the last event at most, which TensorBoard leaves out. Not thread-safe.
 */
public final class EventFile {
  private static final String VERSION = "brain.Event:2";
  private static final Pattern NAME = Pattern.compile("events\\.out\\.tfevents\\.(\\d{1,18})\\..*");
  private static final int PNG_SIZE = 16;
  private static final int RGB = 3;

  private final Path path;
  private final Clock clock;

  private EventFile(Path path, Clock clock) {
    this.path = path;
    this.clock = clock;
  }

  /**
   * Creates a new file, {@code events.out.tfevents.SECONDS.HOST}. TensorBoard reads the files of a
   * folder in the order of their names: the seconds are later than those of every file that is
   * there, however the clock was set.
   *
   * @param folder where to
   * @param host the machine's name
   * @param clock what the seconds and the events' times are read from
   * @throws IOException if it cannot be written
   */
  public static EventFile create(Path folder, String host, Clock clock) throws IOException {
    long seconds = Math.max(clock.instant().getEpochSecond(), last(folder) + 1);
    String machine = host.replaceAll("[^A-Za-z0-9.-]", "_");
    String name = String.format(Locale.ROOT, "events.out.tfevents.%010d.%s", seconds, machine);
    EventFile file = new EventFile(Files.createFile(folder.resolve(name)), clock);
    file.append(Event.newBuilder().setFileVersion(VERSION));
    return file;
  }

  /** Whether a folder has a file of events. */
  public static boolean isIn(Path folder) throws IOException {
    return last(folder) >= 0;
  }

  /** The file. */
  public Path path() {
    return path;
  }

  /**
   * Says that what follows begins at a step: TensorBoard forgets what earlier files say of it and
   * of later ones.
   */
  public void begin(long step) throws IOException {
    append(
        Event.newBuilder()
            .setStep(step)
            .setSessionLog(
                SessionLog.newBuilder().setStatus(SessionLog.SessionStatus.START).build()));
  }

  /** Numbers of a step, each under its tag. */
  public void scalars(long step, Map<String, Double> values) throws IOException {
    Summary.Builder summary = Summary.newBuilder();
    values.forEach(
        (tag, value) ->
            summary.addValue(
                Summary.Value.newBuilder().setTag(tag).setSimpleValue(value.floatValue())));
    append(step, summary);
  }

  /**
   * A picture of a step.
   *
   * @param png a colour picture, as the bytes of a PNG file
   */
  public void image(long step, String tag, byte[] png) throws IOException {
    ByteBuffer header = ByteBuffer.wrap(png);
    Summary.Image image =
        Summary.Image.newBuilder()
            .setWidth(header.getInt(PNG_SIZE))
            .setHeight(header.getInt(PNG_SIZE + Integer.BYTES))
            .setColorspace(RGB)
            .setEncodedImageString(ByteString.copyFrom(png))
            .build();
    append(
        step,
        Summary.newBuilder().addValue(Summary.Value.newBuilder().setTag(tag).setImage(image)));
  }

  /** How the numbers under each tag are distributed at a step. */
  public void histograms(long step, Map<String, float[]> values) throws IOException {
    Summary.Builder summary = Summary.newBuilder();
    values.forEach(
        (tag, numbers) ->
            summary.addValue(
                Summary.Value.newBuilder().setTag(tag).setHisto(Histogram.of(numbers).message())));
    append(step, summary);
  }

  private void append(long step, Summary.Builder summary) throws IOException {
    append(Event.newBuilder().setStep(step).setSummary(summary));
  }

  private void append(Event.Builder event) throws IOException {
    byte[] record = event.setWallTime(clock.millis() / 1e3).build().toByteArray();
    Files.write(path, RecordFraming.frame(record), StandardOpenOption.APPEND);
  }

  /** The largest number of seconds in a name; -1 if there is no file. */
  private static long last(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> NAME.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .mapToLong(name -> Long.parseLong(name.group(1)))
          .max()
          .orElse(-1);
    }
  }
}
