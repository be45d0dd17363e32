package gan.core.problem;

/**
 * How a process of the framework ends, in the numbers of {@code sysexits}: they collide neither
 * with the JVM's own codes nor with those of signals.
 */
public enum ExitStatus {
  /** All went well. */
  OK(0),
  /** The command line was not understood. */
  USAGE(2),
  /** Data was found, but it is not what it says. */
  BAD_DATA(65),
  /** A named file, folder or variable does not exist. */
  NO_INPUT(66),
  /** A plugin, or the platform under it, cannot be used. */
  UNAVAILABLE(69),
  /** The framework itself is wrong. */
  BUG(70),
  /** An output cannot be created, or another process holds it. */
  CANNOT_CREATE(73),
  /** Reading or writing failed, a full disk included. */
  IO(74),
  /** Stopped early on request, and can be resumed. */
  STOPPED(75),
  /** A checkpoint is damaged or belongs to another architecture. */
  BAD_CHECKPOINT(76),
  /** Refused for safety. */
  REFUSED(77),
  /** The configuration is wrong. */
  CONFIG(78),
  /** Training diverged. */
  DIVERGED(79),
  /** Host or device memory ran out. */
  OUT_OF_MEMORY(80);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** The number that the process returns. */
  public int code() {
    return code;
  }
}
