package gan.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gan.core.game.Game;
import gan.core.game.Toys;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TrainerTests {

  @Test
  void aNormalIsLearnedAndTheGameEndsInItsEquilibrium() {
    int batchSize = 256;
    List<StepReport> reports = new ArrayList<>();
    TrainingListener recorder =
        new TrainingListener() {
          @Override
          public void stepped(Game game, StepReport report) {
            reports.add(report);
          }
        };
    try (Game game = Game.start(Toys.roles(5e-3), Toys.NUMBER, batchSize, 1)) {
      new Trainer(new TrainingOptions(4000, batchSize, 3), 1, List.of(recorder))
          .run(game, Toys.normals(3, 0.5));

      float[] samples = game.samples(11, 20_000).values();
      double mean = mean(samples);
      assertThat(mean).isCloseTo(3, within(0.1));
      assertThat(deviation(samples, mean)).isCloseTo(0.5, within(0.1));
    }
    List<StepReport> last = reports.subList(3500, 4000);
    assertThat(last.stream().mapToDouble(StepReport::discriminatorLoss).average().orElseThrow())
        .isCloseTo(2 * Math.log(2), within(0.02));
    assertThat(last.stream().mapToDouble(StepReport::generatorLoss).average().orElseThrow())
        .isCloseTo(Math.log(2), within(0.05));
  }

  @Test
  void everyRoundUpdatesTheDiscriminatorAsOftenAsAskedOnNewSamples() {
    List<Long> read = new ArrayList<>();
    DataSource counting = counting(read, OptionalLong.of(1000));
    List<Long> steps = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void stepped(Game game, StepReport report) {
            steps.add(report.step());
          }
        };
    try (Game game = Game.start(Toys.roles(1e-3), Toys.NUMBER, 10, 1)) {
      new Trainer(new TrainingOptions(4, 10, 5, 0), 3, List.of(listener)).run(game, counting);
    }
    SampleOrder order = new SampleOrder(3, OptionalLong.of(1000));
    List<Long> expected = new ArrayList<>();
    for (long position = 0; position < 4 * 5 * 10; position++) {
      expected.add(order.index(position));
    }
    assertThat(steps).containsExactly(1L, 2L, 3L, 4L);
    synchronized (read) {
      assertThat(read.subList(0, expected.size())).isEqualTo(expected);
    }
  }

  @Test
  void severalRoundsACallAreToldOneByOneAndStopBeforeWhatIsLookedAt() {
    List<StepReport> together = reports(3, 5);
    assertThat(together).extracting(StepReport::step).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(together)
        .usingRecursiveComparison()
        .ignoringFields("seconds")
        .isEqualTo(reports(1, 5));
  }

  /** The reports of seven rounds; the game is looked at after one of them. */
  private static List<StepReport> reports(int roundsPerCall, long looked) {
    List<StepReport> reports = new ArrayList<>();
    List<Integer> told = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          private long nanos;

          @Override
          public boolean looksAt(long step) {
            return step == looked;
          }

          @Override
          public void stepped(Game game, StepReport report) {
            reports.add(report);
            if (game.sessionNanos() != nanos) {
              told.add((int) report.step());
            }
            nanos = game.sessionNanos();
          }
        };
    try (Game game = Game.start(Toys.roles(1e-3), Toys.NUMBER, 10, 1)) {
      TrainingOptions options = new TrainingOptions(7, 10, 1, 2, false, roundsPerCall);
      new Trainer(options, 3, List.of(listener)).run(game, Toys.normals(3, 0.5));
    }
    if (roundsPerCall == 3) {
      // One call for 1 to 3; 4 and 5 by themselves, since the game is looked at after 5; 6 and 7.
      assertThat(told).containsExactly(1, 4, 5, 6, 7);
    }
    return reports;
  }

  @Test
  void fewerSamplesThanABatchAreRefused() {
    DataSource few = counting(new ArrayList<>(), OptionalLong.of(12));
    try (Game game = Game.start(Toys.roles(1e-3), Toys.NUMBER, 64, 1)) {
      Trainer trainer = new Trainer(new TrainingOptions(1, 64, 1), 1, List.of());
      assertThatThrownBy(() -> trainer.run(game, few))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
          .hasMessage(
              """
              error GAN-D007: the data has 12 samples, fewer than one batch of 64
                Fix: set training.batchSize to 12 or less.""");
    }
  }

  @Test
  void aSourceThatFailsEndsTheTrainingWithItsOwnError() {
    DataSource failing =
        source(
            OptionalLong.empty(),
            (index, slot, into) -> {
              if (index == 25) {
                throw new IllegalStateException("sample 25 is gone");
              }
            });
    try (Game game = Game.start(Toys.roles(1e-3), Toys.NUMBER, 10, 1)) {
      Trainer trainer = new Trainer(new TrainingOptions(9, 10, 1), 1, List.of());
      assertThatThrownBy(() -> trainer.run(game, failing))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("sample 25 is gone");
    }
  }

  @Test
  void readingAheadChangesNothing() {
    Map<String, float[]> without = trained(0);
    for (int readAhead : List.of(1, 3)) {
      Map<String, float[]> with = trained(readAhead);
      assertThat(with.keySet()).isEqualTo(without.keySet());
      without.forEach((name, values) -> assertThat(with.get(name)).isEqualTo(values));
    }
  }

  private static Map<String, float[]> trained(int readAhead) {
    try (Game game = Game.start(Toys.roles(1e-2), Toys.NUMBER, 10, 1)) {
      new Trainer(new TrainingOptions(20, 10, 2, readAhead), 3, List.of())
          .run(game, Toys.normals(3, 0.5));
      return game.variables();
    }
  }

  @Test
  void noThreadOutlivesTheTraining() {
    TrainingListener failing =
        new TrainingListener() {
          @Override
          public void stepped(Game game, StepReport report) {
            throw new IllegalStateException("no more");
          }
        };
    Stop stop = new Stop();
    stop.ask(Stop.Reason.TERMINATED);
    try (Game game = Game.start(Toys.roles(1e-3), Toys.NUMBER, 10, 1)) {
      TrainingOptions options = new TrainingOptions(3, 10, 1, 4);
      new Trainer(options, 1, List.of()).run(game, Toys.normals(3, 0.5));
      assertThat(readers()).isEmpty();
      assertThatThrownBy(
              () -> new Trainer(options, 1, List.of(failing)).run(game, Toys.normals(3, 0.5)))
          .hasMessage("no more");
      assertThat(readers()).isEmpty();
      new Trainer(options, 1, List.of(), stop).run(game, Toys.normals(3, 0.5));
      assertThat(readers()).isEmpty();
    }
  }

  private static List<Thread> readers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("gan-feeder"))
        .toList();
  }

  private static DataSource counting(List<Long> read, OptionalLong size) {
    return source(
        size,
        (index, slot, into) -> {
          synchronized (read) {
            read.add(index);
          }
        });
  }

  private interface Reader {
    void read(long index, int slot, Batch into);
  }

  private static DataSource source(OptionalLong size, Reader reader) {
    return new DataSource() {
      @Override
      public SampleSpec sample() {
        return Toys.NUMBER;
      }

      @Override
      public OptionalLong size() {
        return size;
      }

      @Override
      public void read(long index, Batch into, int slot) {
        reader.read(index, slot, into);
      }
    };
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(float[] values, double mean) {
    double sum = 0;
    for (float value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / values.length);
  }
}
