package gan.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import gan.core.run.RunLock;
import gan.core.run.RunOwner;
import gan.core.train.Stop;
import gan.experiment.sweep.SmallSweep.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
  @TempDir private Path folder;

  private Path file;
  private Path sweep;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("my.yaml"), SmallSweep.EXPERIMENT);
    sweep = folder.resolve("sweep");
  }

  @Test
  void trialsRunSideBySideInTheirOrderAndAreKept() {
    SmallSweep small = new SmallSweep(open("seed=range(0,3)"));
    Sheet sheet = small.run(2, false);
    assertThat(small.said)
        .containsExactly(
            "slot 0: " + train(1),
            "trial 1 running",
            "slot 1: " + train(2),
            "trial 2 running",
            "trial 1 finished",
            "trial 2 finished",
            "slot 0: " + train(3),
            "trial 3 running",
            "trial 3 finished");
    assertThat(sheet.isFinished()).isTrue();
    assertThat(sweep.resolve("sweep.csv"))
        .hasContent(
            """
            trial,seed,state,run,step,steps,discriminatorLoss,generatorLoss,seconds,exit,code
            1,0,finished,runs/00001-my,4,5,1.5,0.5,2.0,0,
            2,1,finished,runs/00002-my,4,5,1.5,0.5,2.0,0,
            3,2,finished,runs/00003-my,4,5,1.5,0.5,2.0,0,
            """);
    assertThat(sweep.resolve("trials/0002.yaml")).hasContent("seed: 1\n");
    assertThat(sweep.resolve("experiment.yaml")).hasContent(SmallSweep.EXPERIMENT);
    assertThat(sweep).isDirectoryNotContaining("glob:**/.tmp*");
  }

  @Test
  void theTableIsReplacedAndNeverWrittenOver() throws IOException {
    SweepRecord record = open("seed=0");
    Path seen = Files.createLink(folder.resolve("seen.csv"), sweep.resolve("sweep.csv"));
    String before = Files.readString(seen);
    new SmallSweep(record).run(1, false);
    assertThat(seen).hasContent(before);
    assertThat(sweep.resolve("sweep.csv")).content().isNotEqualTo(before);
  }

  @Test
  void aTrialThatFailsDoesNotStopTheOthersAndIsTriedAnewOnlyOnRequest() {
    SmallSweep small = new SmallSweep(open("seed=0,1,2"));
    small.fates.put(1, Fate.DIVERGES);
    small.fates.put(2, Fate.LEAVES_NOTHING);
    Sheet sheet = small.run(1, false);
    assertThat(sheet.isFinished()).isFalse();
    assertThat(SheetCsv.of(sheet))
        .isEqualTo(
            """
            trial,seed,state,run,step,steps,discriminatorLoss,generatorLoss,seconds,exit,code
            1,0,failed,runs/00001-my,4,5,1.5,0.5,2.0,79,GAN-D001
            2,1,failed,,,,,,2.0,66,GAN-D001
            3,2,finished,runs/00002-my,4,5,1.5,0.5,2.0,0,
            """);

    SmallSweep again = new SmallSweep(open("seed=0,1,2"));
    assertThat(SheetCsv.of(again.run(1, false))).isEqualTo(SheetCsv.of(sheet));
    assertThat(again.said).isEmpty();

    SmallSweep retried = new SmallSweep(open("seed=0,1,2"));
    Sheet whole = retried.run(1, true);
    assertThat(retried.said)
        .containsExactly(
            "slot 0: " + train(1),
            "trial 1 running",
            "trial 1 finished",
            "slot 0: " + train(2),
            "trial 2 running",
            "trial 2 finished");
    assertThat(whole.isFinished()).isTrue();
    assertThat(whole.rows())
        .extracting(row -> row.run().orElse(""))
        .containsExactly("00003-my", "00004-my", "00002-my");
  }

  @Test
  void aStopAsksWhatRunsAndStartsNoMoreAndTheRestIsDoneLater() {
    SmallSweep small = new SmallSweep(open("seed=0,1,2"));
    small.fates.put(1, Fate.STOPS);
    Sheet stopped = small.pausing(() -> small.stop.ask(Stop.Reason.INTERRUPTED)).run(1, false);
    assertThat(small.said)
        .containsExactly("slot 0: " + train(1), "trial 1 running", "asked 1", "trial 1 stopped");
    assertThat(stopped.rows())
        .extracting(TrialRow::state)
        .containsExactly(TrialState.STOPPED, TrialState.PENDING, TrialState.PENDING);

    SmallSweep resumed = new SmallSweep(open("seed=0,1,2"));
    Sheet whole = resumed.run(2, false);
    assertThat(resumed.said)
        .startsWith(
            "slot 0: resume SWEEP/runs/00001-my --plugins parts",
            "trial 1 running",
            "slot 1: " + train(2));
    assertThat(whole.isFinished()).isTrue();
    assertThat(whole.rows().get(0).seconds()).isEqualTo(4);
  }

  @Test
  void aKilledTrialIsResumedIfItWasSavedAndBegunAnewIfNot() {
    SmallSweep small = new SmallSweep(open("seed=0,1"));
    small.fates.put(1, Fate.DIES);
    small.fates.put(2, Fate.DIES_EARLY);
    assertThat(small.run(1, false).rows())
        .extracting(TrialRow::state)
        .containsExactly(TrialState.KILLED, TrialState.KILLED);
    SmallSweep again = new SmallSweep(open("seed=0,1"));
    again.run(1, false);
    assertThat(again.said)
        .contains("slot 0: resume SWEEP/runs/00001-my --plugins parts", "slot 0: " + train(2));
    assertThat(open("seed=0,1").sheet().rows())
        .extracting(row -> row.run().orElse(""))
        .containsExactly("00001-my", "00003-my");
  }

  @Test
  void aSweepThatWasKilledItselfFindsItsRuns() {
    SmallSweep small = new SmallSweep(open("seed=0,1,2"));
    assertThatThrownBy(
            () ->
                small
                    .pausing(
                        () -> {
                          throw new IllegalStateException("killed");
                        })
                    .run(2, false))
        .hasMessage("killed");
    assertThat(small.said).endsWith("asked 1", "asked 2");
    assertThat(sweep.resolve("sweep.csv"))
        .content()
        .contains("1,0,running,,")
        .contains("3,2,pending");

    Sheet found = open("seed=0,1,2").sheet();
    assertThat(found.rows())
        .extracting(row -> row.state() + " " + row.run().orElse("-"))
        .containsExactly("finished 00001-my", "finished 00002-my", "pending -");
  }

  @Test
  void aTrialThatAnotherProcessStillTrainsIsNotTouched() throws IOException {
    SmallSweep small = new SmallSweep(open("seed=0"));
    small.fates.put(1, Fate.DIES);
    small.run(1, false);
    Path run = sweep.resolve("runs/00001-my");
    RunLock lock = RunLock.take(new RunDirectory(run));
    try (lock) {
      RunOwner owner = RunOwner.of(new RunDirectory(run)).orElseThrow();
      refuses(
          """
          error GAN-R006: trial 1 is being trained by OWNER
            Its run is SWEEP/runs/00001-my
            Fix: wait until it has ended, or stop that process.
          """
              .replace("OWNER", owner.toString()),
          "seed=0");
    }
  }

  @Test
  void moreValuesExtendASweepAndTrialsKeepTheirNumbers() {
    new SmallSweep(open("seed=0", "k=a,b")).run(1, false);
    SmallSweep extended = new SmallSweep(open("seed=0,1", "k=a,c,b"));
    Sheet sheet = extended.run(1, false);
    assertThat(sheet.rows())
        .extracting(row -> row.trial().number() + ": " + row.trial().label())
        .containsExactly(
            "1: seed=0 k=a",
            "2: seed=0 k=b",
            "3: seed=0 k=c",
            "4: seed=1 k=a",
            "5: seed=1 k=c",
            "6: seed=1 k=b");
    assertThat(extended.said).startsWith("slot 0: " + train(3)).hasSize(12);
    assertThat(sheet.isFinished()).isTrue();
  }

  @Test
  void anotherSweepIsRefusedWithWhatDiffers() throws IOException {
    open("seed=0,1", "k=a,b");
    Files.writeString(file, SmallSweep.EXPERIMENT.replace("steps: 5", "steps: 6") + "# same\n");
    refuses(
        """
        error GAN-R007: 'SWEEP' holds another sweep
          In the file, training.steps: 5 -> 6.
          Axes: seed k -> seed.
          Axis seed lacks 0.
          Fix: choose another --out, or give the same again; an axis may get more values.
        """,
        "seed=1");
  }

  @Test
  void aFolderWithOtherThingsIsLeftAlone() throws IOException {
    Files.createDirectories(sweep);
    Files.writeString(sweep.resolve("mine.txt"), "mine");
    refuses(
        """
        error GAN-R002: 'SWEEP' is no sweep, and not empty
          Fix: name a folder that is new or empty, or that of the sweep to go on with.
        """,
        "seed=1");
    assertThat(sweep).isDirectoryContaining("glob:**/mine.txt");
  }

  @Test
  void theSameSweepIsFoundAsLongAsItIsNotFinished() throws IOException {
    Path sweeps = folder.resolve("sweeps");
    SweepPlan plan = SweepPlan.read(file, List.of("seed=0,1"), List.of());
    assertThat(SweepRecord.unfinished(sweeps, plan)).isEmpty();
    SweepFolder first = SweepFolder.create(sweeps, "my");
    SweepFolder other = SweepFolder.create(sweeps, "other");
    assertThat(Stream.of(first, other).map(each -> each.path().getFileName().toString()))
        .containsExactly("00001-my", "00002-other");
    SmallSweep small = new SmallSweep(SmallSweep.open(first.path(), file, "seed=0,1"));
    SmallSweep.open(other.path(), file, "seed=0,1,2");
    Files.writeString(SweepFolder.create(sweeps, "damaged").path().resolve("sweep.json"), "{");
    assertThat(SweepRecord.unfinished(sweeps, plan)).contains(first);
    small.run(1, false);
    assertThat(SweepRecord.unfinished(sweeps, plan)).isEmpty();
  }

  private SweepRecord open(String... axes) {
    return SmallSweep.open(sweep, file, axes);
  }

  private static String train(int trial) {
    return String.format(
        Locale.ROOT,
        "train SWEEP/trials/%04d.yaml --set output.directory=\"SWEEP/runs\" --plugins parts",
        trial);
  }

  private void refuses(String message, String... axes) {
    assertThatThrownBy(() -> open(axes))
        .isInstanceOf(GanException.class)
        .hasMessage(message.stripTrailing().replace("SWEEP", sweep.toString()));
  }
}
