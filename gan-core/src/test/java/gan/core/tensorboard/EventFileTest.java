package gan.core.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.tfrecord.RecordFraming;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.SessionLog.SessionStatus;
import org.tensorflow.proto.Summary;

/** What is written is held against TensorFlow's own reader and writer. */
class EventFileTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochMilli(1_234_567_890_250L), ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void tensorFlowReadsEveryValue() throws IOException {
    EventFile file = EventFile.create(folder, "my host/1", CLOCK);
    byte[] png = new byte[40];
    new Random(1).nextBytes(png);
    System.arraycopy(new byte[] {0, 0, 1, 2, 0, 0, 0, 3}, 0, png, 16, 8);
    file.begin(8);
    file.scalars(9, numbers());
    file.image(9, "samples/real", png);

    assertThat(file.path()).hasFileName("events.out.tfevents.1234567890.my_host_1");
    List<Event> events = TensorFlowEvents.read(file.path());
    assertThat(events).hasSize(4).allMatch(event -> event.getWallTime() == 1234567890.25);
    assertThat(events.get(0).getFileVersion()).isEqualTo("brain.Event:2");
    assertThat(events.get(1).getStep()).isEqualTo(8);
    assertThat(events.get(1).getSessionLog().getStatus()).isEqualTo(SessionStatus.START);
    assertThat(events.get(2).getStep()).isEqualTo(9);
    assertThat(events.get(2).getSummary().getValueList())
        .extracting(Summary.Value::getTag, Summary.Value::getSimpleValue)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("loss/generator", 0.7f),
            org.assertj.core.api.Assertions.tuple("score/real", Float.NaN));
    assertThat(events.get(3).getStep()).isEqualTo(9);
    Summary.Image image = events.get(3).getSummary().getValue(0).getImage();
    assertThat(image.getWidth()).isEqualTo(258);
    assertThat(image.getHeight()).isEqualTo(3);
    assertThat(image.getColorspace()).isEqualTo(3);
    assertThat(image.getEncodedImageString().toByteArray()).isEqualTo(png);
  }

  @Test
  void valuesAndFramingAreThoseThatTensorFlowWrites() throws IOException {
    Map<String, float[]> histograms = new LinkedHashMap<>();
    histograms.put("generator/normal", normal(10_000));
    histograms.put("generator/zeros", new float[3]);
    histograms.put(
        "generator/edges",
        new float[] {-0f, 1e-12f, -1e-12f, 1e-13f, Float.MAX_VALUE, -Float.MAX_VALUE, 1.1e-12f, 1});
    histograms.put("generator/none", new float[0]);
    TensorFlowEvents.write(
        Files.createDirectory(folder.resolve("theirs")),
        5,
        Map.of("loss/generator", 0.7f),
        histograms);
    EventFile ours = EventFile.create(folder, "host", CLOCK);
    ours.scalars(5, Map.of("loss/generator", 0.7));
    ours.histograms(5, histograms);

    Path theirs = only(folder.resolve("theirs"));
    assertThat(theirs.getFileName().toString()).startsWith("events.out.tfevents.");
    List<Event> reference = TensorFlowEvents.read(theirs);
    List<Event> events = TensorFlowEvents.read(ours.path());
    assertThat(reference.get(0).getFileVersion()).isEqualTo(events.get(0).getFileVersion());
    assertThat(events).allMatch(event -> event.getStep() == (event.hasSummary() ? 5 : 0));
    assertThat(values(events)).hasSize(5).isEqualTo(values(reference));

    ByteArrayOutputStream framed = new ByteArrayOutputStream();
    for (byte[] record : TensorFlowEvents.records(theirs)) {
      framed.write(RecordFraming.frame(record));
    }
    assertThat(framed.toByteArray()).isEqualTo(Files.readAllBytes(theirs));
  }

  @Test
  void aHistogramLeavesOutWhatIsNotFinite() throws IOException {
    EventFile file = EventFile.create(folder, "host", CLOCK);
    file.histograms(1, Map.of("w", new float[] {1, Float.NaN, 3, Float.NEGATIVE_INFINITY}));
    var histogram = TensorFlowEvents.read(file.path()).get(1).getSummary().getValue(0).getHisto();
    assertThat(histogram.getNum()).isEqualTo(2);
    assertThat(histogram.getMin()).isEqualTo(1);
    assertThat(histogram.getMax()).isEqualTo(3);
    assertThat(histogram.getSum()).isEqualTo(4);
    assertThat(histogram.getSumSquares()).isEqualTo(10);
  }

  @Test
  void laterFilesHaveLaterNamesWhateverTheClockSays() throws IOException {
    Files.createFile(folder.resolve("events.out.tfevents.1234567899.other.v2"));
    assertThat(EventFile.create(folder, "host", CLOCK).path())
        .hasFileName("events.out.tfevents.1234567900.host");
    assertThat(EventFile.create(folder, "host", CLOCK).path())
        .hasFileName("events.out.tfevents.1234567901.host");
  }

  @Test
  void aFolderHasEventsOnceAFileIsThere() throws IOException {
    Files.createFile(folder.resolve("metrics.jsonl"));
    assertThat(EventFile.isIn(folder)).isFalse();
    EventFile.create(folder, "host", CLOCK);
    assertThat(EventFile.isIn(folder)).isTrue();
  }

  /** What a process that died left behind is not written to again. */
  @Test
  void anotherFileLeavesATornOneAsItIs() throws IOException {
    EventFile torn = EventFile.create(folder, "host", CLOCK);
    Files.write(torn.path(), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
    byte[] before = Files.readAllBytes(torn.path());
    EventFile.create(folder, "host", CLOCK).begin(1);
    assertThat(Files.readAllBytes(torn.path())).isEqualTo(before);
  }

  private static Map<String, Double> numbers() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    numbers.put("loss/generator", 0.7);
    numbers.put("score/real", Double.NaN);
    return numbers;
  }

  private static float[] normal(int count) {
    Random random = new Random(3);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static List<Summary.Value> values(List<Event> events) {
    return events.stream().flatMap(event -> event.getSummary().getValueList().stream()).toList();
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Path[] all = files.toArray(Path[]::new);
      assertThat(Arrays.asList(all)).hasSize(1);
      return all[0];
    }
  }
}
