package gan.core.run;

import gan.core.health.HealthWarning;
import gan.core.health.Warnings;
import java.nio.file.Path;

/**
 * Writes warnings: {@code health.jsonl} has one object a line, {@code log.txt} the sentences.
 * Pictures are named relative to the run, so that it can be moved.
 */
public final class HealthLog implements Warnings {
  private final RunDirectory run;
  private final RunLog log;
  private final LineFile file;

  /** A log of one run; its file appears with the first warning. */
  public HealthLog(RunDirectory run, RunLog log) {
    this.run = run;
    this.log = log;
    this.file = new LineFile(run.path().resolve("health.jsonl"));
  }

  @Override
  public void warn(HealthWarning warning) {
    JsonLine line =
        new JsonLine()
            .put("step", warning.step())
            .put("warning", warning.name())
            .put("message", warning.message())
            .put("advice", warning.advice());
    warning.picture().ifPresent(picture -> line.put("picture", inside(picture)));
    file.append(line.toString());
    log.write("warning: " + warning);
  }

  private String inside(Path picture) {
    return run.path().relativize(picture).toString().replace('\\', '/');
  }
}
