package gan.core.health;

/** Where warnings go: a file, a terminal, a test's list. */
@FunctionalInterface
public interface Warnings {

  /** Takes one warning; called on the training thread. */
  void warn(HealthWarning warning);
}
