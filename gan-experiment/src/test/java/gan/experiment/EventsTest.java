package gan.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.plugin.PluginRegistry;
import gan.core.run.RunDirectory;
import gan.core.tfrecord.RecordFraming;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.Event;

/** What TensorBoard shows of a run, which it reads as TensorFlow's own runs. */
class EventsTest {
  private static final PluginRegistry REGISTRY = PluginRegistry.load(List.of());
  private static final String SMALL =
      """
      name: small
      seed: 7
      data: {type: ring}
      generator: {type: mlp, latentSize: 3, hidden: [8]}
      discriminator: {type: mlp, hidden: [8]}
      loss: {type: non-saturating}
      training: {steps: 8, batchSize: 4}
      output: {directory: RUNS, logEvery: 1, sampleEvery: 2, checkpointEvery: 4, tensorboard: {histogramEvery: 4}}
      """;

  @TempDir private Path folder;

  @Test
  void aRunThatWasKilledAndResumedShowsWhatAWholeOneDoes() throws IOException {
    RunDirectory whole = experiment().run();
    RunDirectory resumed = experiment().run();
    Path torn = files(resumed).get(0);
    try (var channel = Files.newByteChannel(torn, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 5);
    }
    Experiment.resume(
        resumed, new ResumeOptions(List.of(), OptionalLong.of(4), false), REGISTRY, Launch.with());

    assertThat(files(resumed)).hasSize(2);
    assertThat(shown(whole)).hasSize(8 * 4 + 6 + 3 * 8);
    assertThat(shown(resumed)).isEqualTo(shown(whole));
  }

  @Test
  void theyCanBeSwitchedOff() throws IOException {
    assertThat(files(experiment("output.tensorboard.enabled=false").run())).isEmpty();
  }

  private Experiment experiment(String... overrides) {
    return Experiment.parse(
        SMALL.replace("RUNS", folder.resolve("runs").toString()),
        "small.yaml",
        List.of(overrides),
        REGISTRY);
  }

  /** Everything but the time that a step took; what begins again at a step replaces what was. */
  private static List<String> shown(RunDirectory run) throws IOException {
    List<Event> shown = new ArrayList<>();
    for (Path file : files(run)) {
      for (Event event : events(file)) {
        if (event.hasSessionLog()) {
          shown.removeIf(earlier -> earlier.getStep() >= event.getStep());
        }
        shown.add(event);
      }
    }
    return shown.stream()
        .flatMap(
            event ->
                event.getSummary().getValueList().stream()
                    .filter(value -> !value.getTag().equals("time/seconds"))
                    .map(value -> event.getStep() + ": " + value))
        .toList();
  }

  private static List<Path> files(RunDirectory run) throws IOException {
    try (Stream<Path> all = Files.list(run.path())) {
      return all.filter(file -> file.getFileName().toString().contains("tfevents"))
          .sorted()
          .toList();
    }
  }

  /** All events that are whole. */
  private static List<Event> events(Path file) throws IOException {
    List<Event> events = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.remaining() > 0) {
      int length = Math.toIntExact(bytes.getLong(bytes.position()));
      int next = bytes.position() + RecordFraming.BEFORE + length + RecordFraming.AFTER;
      if (next > bytes.limit()) {
        return events;
      }
      events.add(Event.parseFrom(bytes.slice(bytes.position() + RecordFraming.BEFORE, length)));
      bytes.position(next);
    }
    return events;
  }
}
