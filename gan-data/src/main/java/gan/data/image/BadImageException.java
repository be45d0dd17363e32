package gan.data.image;

/** A file is no image that can be used. Its message completes "the file …". */
public final class BadImageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean unsafe;

  private BadImageException(String message, boolean unsafe, Throwable cause) {
    super(message, cause);
    this.unsafe = unsafe;
  }

  /** What is there is damaged, or no image. */
  public BadImageException(String message) {
    this(message, false, null);
  }

  /** What is there is damaged, and this is how it showed. */
  BadImageException(String message, Throwable cause) {
    this(message, false, cause);
  }

  /** What is there may be an image, but it would not be safe to use it. */
  public static BadImageException unsafe(String message) {
    return new BadImageException(message, true, null);
  }

  /** Whether it is refused for safety, and not because it is damaged. */
  public boolean isUnsafe() {
    return unsafe;
  }
}
