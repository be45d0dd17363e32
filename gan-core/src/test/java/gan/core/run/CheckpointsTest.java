package gan.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gan.core.checkpoint.CheckpointStore;
import gan.core.checkpoint.CommitStage;
import gan.core.checkpoint.Obstacle;
import gan.core.game.Game;
import gan.core.game.Toys;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.train.Start;
import gan.core.train.StepReport;
import gan.core.train.Stop;
import gan.core.train.Trainer;
import gan.core.train.TrainingListener;
import gan.core.train.TrainingOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  private static final int EVERY = 2;
  private static final int BATCH = 8;

  @TempDir private Path folder;

  private final List<Long> steps = new ArrayList<>();
  private RunDirectory run;
  private CheckpointStore store;

  @BeforeEach
  void create() {
    run = RunDirectory.create(folder, "saving");
    store = new CheckpointStore(run.checkpoints());
  }

  @Test
  void aCheckpointIsWrittenEverySoManyStepsAndAtTheEnd() throws IOException {
    train(7, step -> {}, stage -> {});
    assertThat(store.steps()).containsExactly(7L, 6L, 4L);
    assertThat(store.newest().skipped()).isEmpty();
    assertThat(store.newest().checkpoint().folder().resolve("checkpoint.json"))
        .hasContent(
            "{\"step\": 7, \"detour\": 0, \"shape\": [1], \"encoding\": \"FLOAT32\", \"low\":"
                + " \"-Infinity\", \"high\": \"Infinity\", \"classes\": 0, \"givenChannels\": 0}");
  }

  @Test
  void onAFullDiskACheckpointIsTriedAgainAfterTheNextInterval() throws IOException {
    train(
        7,
        step -> {
          if (step == 3) {
            fillTheDisk();
          } else if (step == 5) {
            delete(huge());
          }
        },
        stage -> {});
    assertThat(store.steps()).containsExactly(7L, 6L, 2L);
    assertThat(store.newest().skipped()).isEmpty();
    assertThat(Files.readString(run.log()))
        .matches(
            "\\S+  the checkpoint of step 4 could not be written: java.io.IOException: the disk is"
                + " full: \\d{4,} bytes are needed, \\d+ are free\n");
    assertTidy();
  }

  @Test
  void onADiskThatStaysFullTheTrainingStopsAndTheLastCheckpointStays() throws IOException {
    GanException full =
        catchThrowableOfType(
            GanException.class,
            () ->
                train(
                    20,
                    step -> {
                      if (step == 3) {
                        fillTheDisk();
                      }
                    },
                    stage -> {}));
    assertThat(full.status()).isEqualTo(ExitStatus.IO);
    assertThat(full.getMessage())
        .matches(
            """
            error GAN-R003: '%s' cannot be written: the disk is full: \\d{4,} bytes are needed, \\d+ \
            are free
              Fix: free space on the disk, or make the folder writable."""
                .formatted(run.checkpoints()));
    assertThat(steps).last().isEqualTo(6L);
    assertThat(run.state()).content().contains("\"code\": \"GAN-R003\"", "\"exit\": 74");
    delete(huge());
    assertThat(store.newest().checkpoint().step()).isEqualTo(2);
    assertTidy();
  }

  @Test
  void commitsThatFailBesideTheTrainingStopItToo() throws IOException {
    assertThatThrownBy(() -> train(20, step -> {}, new Obstacle(run.checkpoints())))
        .hasMessageMatching(
            """
            error GAN-R003: '%s' cannot be written: .*manifest.txt: Is a directory
              Fix: free space on the disk, or make the folder writable."""
                .formatted(run.checkpoints()));
    assertThat(steps).last().isEqualTo(6L);
    assertThat(Files.readString(run.log()))
        .matches("\\S+  the checkpoint of step 2 could not be written: .*: Is a directory\n");
    assertTidy();
  }

  @Test
  void aCommitThatFailsOnceLosesOneIntervalAndNoMore() throws IOException {
    train(8, step -> {}, failing(1));
    assertThat(store.steps()).containsExactly(8L, 6L, 4L);
    assertThat(Files.readString(run.log())).hasLineCount(1);
    assertTidy();
  }

  @Test
  void theLastCommitIsTriedAgainAtOnce() throws IOException {
    train(8, step -> {}, failing(4));
    assertThat(store.steps()).containsExactly(8L, 6L, 4L);
    assertThat(Files.readString(run.log()))
        .matches("\\S+  the checkpoint of step 8 could not be written: .*: Is a directory\n");
    assertThat(run.state()).content().contains("\"finished\"");
  }

  @Test
  void whereAFileTakesTheFoldersPlaceTheFolderIsNamed() {
    assertThatThrownBy(
            () ->
                train(
                    20,
                    step -> {
                      if (step == 1) {
                        delete(run.checkpoints());
                        write(run.checkpoints());
                      }
                    },
                    stage -> {}))
        .hasMessage(
            """
            error GAN-R003: '%1$s' cannot be written: %1$s
              Fix: free space on the disk, or make the folder writable."""
                .formatted(run.checkpoints()))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.IO));
    assertThat(steps).last().isEqualTo(4L);
  }

  @Test
  void whatIsBeingCommittedIsFinishedWhenTheTrainingFails() {
    assertThatThrownBy(
            () ->
                train(
                    20,
                    step -> {
                      if (step == 5) {
                        throw new IllegalStateException("step 5");
                      }
                    },
                    stage -> sleep(stage == CommitStage.FORCED ? 300 : 0)))
        .hasMessage("step 5");
    assertThat(store.newest().checkpoint().step()).isEqualTo(4);
  }

  @Test
  void aStopThatComesWhileACheckpointIsCommittedWaitsForIt() throws IOException {
    Stop stop = new Stop();
    train(
        20,
        step -> {},
        stage -> {
          if (stage == CommitStage.FORCED && stop.ask(Stop.Reason.TERMINATED)) {
            sleep(300);
          }
        },
        stop);
    long last = steps.get(steps.size() - 1);
    assertThat(store.newest().checkpoint().step()).isEqualTo(last);
    assertThat(store.newest().skipped()).isEmpty();
    assertThat(store.steps()).contains(2L);
    assertTidy();
  }

  @Test
  void aTrainingThatIsStoppedBeforeItsFirstStepCanBeResumed() throws IOException {
    Stop stop = new Stop();
    stop.ask(Stop.Reason.OUT_OF_TIME);
    train(4, step -> {}, stage -> {}, stop);
    assertThat(steps).isEmpty();
    assertThat(store.newest().checkpoint().step()).isZero();
    assertThat(run.state()).content().startsWith("{\"state\": \"stopped\", \"step\": 0,");
  }

  @Test
  void aStopSavesTheStepInWhichItWasAskedForAndTheRestIsAsIfNobodyHadAsked() throws IOException {
    Map<String, float[]> whole = train(9, step -> {}, stage -> {});
    run = RunDirectory.create(folder, "stopped");
    store = new CheckpointStore(run.checkpoints());
    steps.clear();
    Stop stop = new Stop();
    train(
        9,
        step -> {
          if (step == 5) {
            assertThat(stop.ask(Stop.Reason.TERMINATED)).isTrue();
            assertThat(stop.ask(Stop.Reason.INTERRUPTED)).isFalse();
          }
        },
        stage -> {},
        stop);
    assertThat(steps).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(store.newest().checkpoint().step()).isEqualTo(5);
    assertThat(run.state())
        .content()
        .startsWith("{\"state\": \"stopped\", \"step\": 5, \"steps\": 9,")
        .endsWith("\"reason\": \"TERMINATED\"}\n");
    try (Game game = game()) {
      game.restore(store.newest().checkpoint().tensors());
      trainer(9, step -> {}, stage -> {}, new Stop())
          .run(game, Toys.normals(3, 0.5), new Start(5, 0));
      assertThat(game.variables()).usingRecursiveComparison().isEqualTo(whole);
    }
    assertThat(steps).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    assertThat(run.state()).content().startsWith("{\"state\": \"finished\", \"step\": 9,");
  }

  @Test
  void aStopThatComesInTheLastStepChangesNothing() {
    Stop stop = new Stop();
    train(
        3,
        step -> {
          if (step == 3) {
            stop.ask(Stop.Reason.TERMINATED);
          }
        },
        stage -> {},
        stop);
    assertThat(run.state()).content().startsWith("{\"state\": \"finished\", \"step\": 3,");
  }

  private Map<String, float[]> train(long last, LongConsumer after, Consumer<CommitStage> stages) {
    return train(last, after, stages, new Stop());
  }

  private Map<String, float[]> train(
      long last, LongConsumer after, Consumer<CommitStage> stages, Stop stop) {
    try (Game game = game()) {
      trainer(last, after, stages, stop).run(game, Toys.normals(3, 0.5));
      return game.variables();
    }
  }

  private Trainer trainer(long last, LongConsumer after, Consumer<CommitStage> stages, Stop stop) {
    TrainingListener each =
        new TrainingListener() {
          @Override
          public void stepped(Game game, StepReport report) {
            steps.add(report.step());
            after.accept(report.step());
          }
        };
    Checkpoints checkpoints =
        new Checkpoints(
            new CheckpointStore(run.checkpoints(), stages),
            new CheckpointPlan(run.checkpoints(), EVERY, 3, List.of()),
            new RunLog(run, new Interval(1, last)),
            step -> List.of());
    return new Trainer(
        new TrainingOptions(last, BATCH, 1),
        1,
        List.of(each, checkpoints, new StateFile(run, new Interval(1, last))),
        stop);
  }

  private static Game game() {
    return Game.start(Toys.roles(1e-2), Toys.NUMBER, BATCH, 1);
  }

  /** Lets one commit fail. */
  private Consumer<CommitStage> failing(int which) {
    AtomicInteger commits = new AtomicInteger();
    return stage -> {
      if (stage == CommitStage.FORCED && commits.incrementAndGet() == which) {
        new Obstacle(run.checkpoints()).accept(stage);
      }
    };
  }

  private Path huge() {
    return run.checkpoints().resolve("step-000000002/huge");
  }

  /**
   * The last checkpoint says how large the next will be: a hole in it is as good as a full disk.
   */
  private void fillTheDisk() {
    while (!Files.isDirectory(huge().getParent())) {
      sleep(10); // it is being committed
    }
    try (RandomAccessFile file = new RandomAccessFile(huge().toFile(), "rw")) {
      file.setLength(Files.getFileStore(folder).getUsableSpace());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path path) {
    try {
      Files.writeString(path, "x");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertTidy() throws IOException {
    try (Stream<Path> all = Files.list(run.checkpoints())) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("."));
    }
  }
}
