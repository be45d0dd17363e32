package gan.core.run;

import gan.core.game.Game;
import gan.core.spi.SampleSpec;
import gan.core.train.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a checkpoint when training has ended: {@code tensors.*} and {@code checkpoint.json}. */
public final class Checkpoints implements TrainingListener {
  /** The prefix of the files that hold the variables. */
  public static final String TENSORS = "tensors";

  /** The file that says what was trained. */
  public static final String DESCRIPTION = "checkpoint.json";

  private final RunDirectory run;

  /** Checkpoints of one run. */
  public Checkpoints(RunDirectory run) {
    this.run = run;
  }

  @Override
  public void finished(Game game, long steps) {
    Path target = run.checkpoint(steps);
    Path temporary = target.resolveSibling(".tmp-" + target.getFileName());
    try {
      Files.createDirectory(temporary);
      game.save(temporary.resolve(TENSORS));
      Files.writeString(temporary.resolve(DESCRIPTION), describe(game.sample(), steps) + "\n");
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw LineFile.writing(target, e);
    }
  }

  private static JsonLine describe(SampleSpec sample, long step) {
    return new JsonLine()
        .put("step", step)
        .put("shape", sample.shape().asArray())
        .put("encoding", sample.encoding().name())
        .put("low", sample.range().low())
        .put("high", sample.range().high())
        .put("classes", sample.classes());
  }
}
