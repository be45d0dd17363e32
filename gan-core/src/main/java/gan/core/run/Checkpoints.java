package gan.core.run;

import gan.core.checkpoint.Checkpoint;
import gan.core.checkpoint.CheckpointStore;
import gan.core.checkpoint.Draft;
import gan.core.game.Game;
import gan.core.health.Divergence;
import gan.core.problem.GanException;
import gan.core.spi.SampleSpec;
import gan.core.train.Start;
import gan.core.train.StepReport;
import gan.core.train.Stop;
import gan.core.train.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongFunction;

/**
 * Writes a checkpoint every so many steps and when training ends.
 *
 * <p>The variables are written on the training thread, so that all are of one step; forcing them to
 * the disk, their sums and the commit go on beside the training. A checkpoint that cannot be
 * written is tried again once, after the next interval; then the training stops.
 */
public final class Checkpoints implements TrainingListener {
  /** The file that says what was trained. */
  public static final String DESCRIPTION = "checkpoint.json";

  private static final long NONE = -1;
  private static final int TRIES = 2;

  private final CheckpointStore store;
  private final CheckpointPlan plan;
  private final RunLog log;
  private final LongFunction<List<String>> names;
  private Optional<CompletableFuture<Void>> commit = Optional.empty();
  private int failures;
  private long saved = NONE;
  private Start start = Start.fresh();

  /**
   * Checkpoints of one run.
   *
   * @param store where they go
   * @param plan how often, how many, and what is put beside the variables
   * @param log told when one could not be written
   * @param names what the checkpoint of a step is to be called besides; a step that has such a name
   *     gets a checkpoint, whether one is due or not
   */
  public Checkpoints(
      CheckpointStore store, CheckpointPlan plan, RunLog log, LongFunction<List<String>> names) {
    this.store = store;
    this.plan = plan;
    this.log = log;
    this.names = names;
  }

  @Override
  public void started(Game game, Start from) {
    start = from;
    saved = from.step() == 0 ? NONE : from.step();
  }

  @Override
  public boolean looksAt(long step) {
    return step % plan.every() == 0 || !names.apply(step).isEmpty();
  }

  @Override
  public void stepped(Game game, StepReport report) {
    if (!looksAt(report.step())) {
      return;
    }
    Divergence.check(game, report.step());
    settle();
    try {
      save(game, report.step());
    } catch (IOException e) {
      miss(report.step(), e);
    }
  }

  @Override
  public void ended(Game game, long step, Optional<Stop.Reason> stopped) {
    settle();
    try {
      if (saved != step) {
        save(game, step);
      }
      await();
    } catch (IOException e) {
      throw LineFile.writing(plan.folder(), e);
    }
  }

  /** What is being committed is good: it becomes a checkpoint, whatever went wrong after it. */
  @Override
  public void failed(Throwable cause) {
    try {
      await();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** Looks what became of the commit that goes on beside the training, if there is one. */
  private void settle() {
    try {
      await();
    } catch (IOException e) {
      long missed = saved;
      saved = NONE;
      miss(missed, e);
    }
  }

  private void miss(long step, IOException cause) {
    failures++;
    if (failures == TRIES) {
      throw LineFile.writing(plan.folder(), cause);
    }
    log.write("the checkpoint of step " + step + " could not be written: " + cause);
  }

  private void save(Game game, long step) throws IOException {
    plan.checkSpace();
    Draft draft = store.draft(step);
    try {
      game.save(draft.folder().resolve(Checkpoint.TENSORS));
      Files.writeString(draft.folder().resolve(DESCRIPTION), describe(game.sample(), step) + "\n");
      for (Path file : plan.companions()) {
        Files.copy(file, draft.folder().resolve(file.getFileName().toString()));
      }
    } catch (GanException e) {
      store.discard(draft);
      throw new IOException(e.problems().get(0).message(), e);
    } catch (IOException e) {
      store.discard(draft);
      throw e;
    }
    saved = step;
    List<String> pointers = names.apply(step);
    commit = Optional.of(CompletableFuture.runAsync(() -> commit(draft, step, pointers)));
  }

  private void commit(Draft draft, long step, List<String> pointers) {
    try {
      store.commit(draft, plan.keep());
      for (String pointer : pointers) {
        store.point(pointer, step);
      }
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private void await() throws IOException {
    Optional<CompletableFuture<Void>> pending = commit;
    commit = Optional.empty();
    try {
      if (pending.isPresent()) {
        pending.get().join();
        failures = 0;
      }
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private JsonLine describe(SampleSpec sample, long step) {
    return new JsonLine()
        .put("step", step)
        .put("detour", start.detour())
        .put("shape", sample.shape().asArray())
        .put("encoding", sample.encoding().name())
        .put("low", sample.range().low())
        .put("high", sample.range().high())
        .put("classes", sample.classes())
        .put("givenChannels", sample.givenChannels());
  }
}
