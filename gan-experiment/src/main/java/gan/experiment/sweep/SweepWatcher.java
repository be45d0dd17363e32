package gan.experiment.sweep;

/** Is told how a sweep gets on, always by the same thread. */
public interface SweepWatcher {

  /** A trial was started or has ended. */
  void changed(TrialRow row, Sheet sheet);

  /** Some time has passed. */
  void ticked(Sheet sheet);
}
