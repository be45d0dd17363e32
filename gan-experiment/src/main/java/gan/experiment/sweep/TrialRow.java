package gan.experiment.sweep;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A trial and what has become of it.
 *
 * @param trial which
 * @param state how it stands
 * @param run the name of its run's folder, once there is one
 * @param exit what its process ended with last
 * @param code of the problem that it failed with, such as {@code GAN-T001}
 * @param seconds how long its processes ran, all together
 * @param reached how far it is
 */
public record TrialRow(
    Trial trial,
    TrialState state,
    Optional<String> run,
    OptionalInt exit,
    Optional<String> code,
    double seconds,
    Reached reached) {

  /** A trial that was never started. */
  static TrialRow pending(Trial trial) {
    return new TrialRow(
        trial,
        TrialState.PENDING,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        0,
        Reached.NOTHING);
  }

  TrialRow as(TrialState other) {
    return new TrialRow(trial, other, run, exit, code, seconds, reached);
  }

  TrialRow in(Optional<String> name, Reached now) {
    return new TrialRow(trial, state, name, exit, code, seconds, now);
  }

  TrialRow ended(int status, Optional<String> problem, double longer) {
    return new TrialRow(
        trial,
        TrialState.ended(status),
        run,
        OptionalInt.of(status),
        problem,
        seconds + longer,
        reached);
  }
}
