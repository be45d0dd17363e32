package gan.data.download;

import java.io.IOException;
import java.time.Duration;

/** A try to fetch a file that did not succeed; the message completes "address: …". */
final class TransferException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean transientFault;
  private final Duration wait;

  private TransferException(String message, boolean transientFault, Duration wait) {
    super(message);
    this.transientFault = transientFault;
    this.wait = wait;
  }

  /** Another try will not help. */
  static TransferException lasting(String message) {
    return new TransferException(message, false, Duration.ZERO);
  }

  /** Another try may help. */
  static TransferException passing(String message) {
    return new TransferException(message, true, Duration.ZERO);
  }

  /** Another try may help, but not before the server's own delay has passed. */
  static TransferException passing(String message, Duration wait) {
    return new TransferException(message, true, wait);
  }

  /** Whether another try may help. */
  boolean isPassing() {
    return transientFault;
  }

  /** How long the server wants to be left alone. */
  Duration pause() {
    return wait;
  }
}
