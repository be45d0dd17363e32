package gan.experiment;

import java.util.List;
import java.util.OptionalLong;

/**
 * How to go on with a run.
 *
 * @param overrides {@code key.path=value}: how long to train and what to write may change
 * @param checkpoint the step to go on from; empty for the newest that is whole
 * @param acceptDataChange whether other data is taken
 */
public record ResumeOptions(
    List<String> overrides, OptionalLong checkpoint, boolean acceptDataChange) {

  /** Copies the overrides. */
  public ResumeOptions {
    overrides = List.copyOf(overrides);
  }

  /** From the newest checkpoint, with nothing changed. */
  public static ResumeOptions plain() {
    return new ResumeOptions(List.of(), OptionalLong.empty(), false);
  }
}
