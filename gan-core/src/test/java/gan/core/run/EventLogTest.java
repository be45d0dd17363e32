package gan.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gan.core.game.Game;
import gan.core.game.Toys;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.tensorboard.TensorFlowEvents;
import gan.core.train.Start;
import gan.core.train.StepReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.Summary;

class EventLogTest {
  @TempDir private Path folder;

  @Test
  void everythingThatAStepReportsIsANumber() {
    StepReport report = new StepReport(3, 0.5, 1.5, 0.75, 0.25, 0.125);
    assertThat(EventLog.numbers(report)).hasSize(StepReport.class.getRecordComponents().length - 1);
  }

  @Test
  void numbersPicturesAndWeightsAreWrittenWhenTheyAreDue() throws IOException {
    RunDirectory run = RunDirectory.create(folder, "events");
    writePicture(run.reals());
    writePicture(run.samples(0));
    writePicture(run.samples(3));
    EventLog log = log(run, Optional.of(new Interval(5, 9)));
    try (Game game = Game.start(Toys.roles(1e-2), Toys.NUMBER, 4, 1)) {
      log.started(game, Start.fresh());
      for (long step = 2; step <= 5; step++) {
        log.stepped(game, new StepReport(step, 0.5, 1.5, 0.75, 0.25, 0.125));
      }
    }
    assertThat(values(run, 0))
        .containsExactly(
            tuple(0L, "samples/real", 4f),
            tuple(0L, "samples/generated", 4f),
            tuple(2L, "loss/discriminator", 0.5f),
            tuple(2L, "loss/generator", 1.5f),
            tuple(2L, "score/real", 0.75f),
            tuple(2L, "score/fake", 0.25f),
            tuple(2L, "time/seconds", 0.125f),
            tuple(3L, "samples/generated", 4f),
            tuple(4L, "loss/discriminator", 0.5f),
            tuple(4L, "loss/generator", 1.5f),
            tuple(4L, "score/real", 0.75f),
            tuple(4L, "score/fake", 0.25f),
            tuple(4L, "time/seconds", 0.125f),
            tuple(5L, "generator/scale", 1f),
            tuple(5L, "generator/shift", 0f),
            tuple(5L, "discriminator/a", 0f),
            tuple(5L, "discriminator/b", 0f),
            tuple(5L, "discriminator/c", 0f));
  }

  @Test
  void aRunThatGoesOnSaysFromWhereInAFileOfItsOwn() throws IOException {
    RunDirectory run = RunDirectory.create(folder, "events");
    writePicture(run.reals());
    log(run, Optional.empty()).started(null, Start.fresh());
    byte[] before = Files.readAllBytes(files(run).get(0));
    EventLog resumed = log(run, Optional.empty());
    resumed.started(null, new Start(6, 0));
    resumed.stepped(null, new StepReport(8, 0, 0, 0, 0, 0));

    assertThat(files(run)).hasSize(2);
    assertThat(Files.readAllBytes(files(run).get(0))).isEqualTo(before);
    assertThat(TensorFlowEvents.read(files(run).get(0)))
        .extracting(Event::hasSessionLog, Event::getStep)
        .containsExactly(tuple(false, 0L), tuple(true, 1L), tuple(false, 0L));
    assertThat(TensorFlowEvents.read(files(run).get(1)))
        .extracting(Event::hasSessionLog, Event::getStep)
        .containsExactly(tuple(false, 0L), tuple(true, 7L), tuple(false, 8L));
  }

  @Test
  void aFileThatCannotBeWrittenStopsTheTraining() throws IOException {
    RunDirectory run = RunDirectory.create(folder, "events");
    EventLog log = log(run, Optional.empty());
    log.started(null, Start.fresh());
    Path file = files(run).get(0);
    Files.delete(file);
    assertThatThrownBy(() -> log.stepped(null, new StepReport(2, 0, 0, 0, 0, 0)))
        .hasMessage(
            """
            error GAN-R003: '%1$s' cannot be written: %1$s
              Fix: free space on the disk, or make the folder writable."""
                .formatted(file))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.IO));
  }

  private static EventLog log(RunDirectory run, Optional<Interval> histograms) {
    return new EventLog(run, new Interval(2, 9), new Interval(3, 9), histograms, Clock.systemUTC());
  }

  private static void writePicture(Path file) throws IOException {
    Files.write(file, new byte[24]);
  }

  private static List<Path> files(RunDirectory run) throws IOException {
    try (Stream<Path> all = Files.list(run.path())) {
      return all.filter(file -> file.getFileName().toString().contains("tfevents"))
          .sorted()
          .toList();
    }
  }

  /** Step, tag, and the number, the sum of the numbers, or 4 for a picture. */
  private static List<Tuple> values(RunDirectory run, int file) throws IOException {
    return TensorFlowEvents.read(files(run).get(file)).stream()
        .flatMap(
            event ->
                event.getSummary().getValueList().stream()
                    .map(value -> tuple(event.getStep(), value.getTag(), number(value))))
        .toList();
  }

  private static float number(Summary.Value value) {
    return value.hasSimpleValue()
        ? value.getSimpleValue()
        : value.hasImage() ? 4 : (float) value.getHisto().getSum();
  }
}
