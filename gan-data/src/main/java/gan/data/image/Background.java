package gan.data.image;

/** What is seen where an image is transparent, or where there is none. */
public enum Background {
  /** All channels full. */
  WHITE(255),
  /** All channels 0. */
  BLACK(0);

  private final int level;

  Background(int level) {
    this.level = level;
  }

  /** The value of every channel, 0 to 255. */
  public int level() {
    return level;
  }
}
