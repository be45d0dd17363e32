package gan.core.plot;

/**
 * A rectangle of pixels.
 *
 * @param left its first column
 * @param top its first row
 * @param width its columns
 * @param height its rows
 */
record Area(int left, int top, int width, int height) {

  int right() {
    return left + width;
  }

  int bottom() {
    return top + height;
  }

  boolean contains(int x, int y) {
    return x >= left && x < right() && y >= top && y < bottom();
  }

  /** The same with so many pixels more on each side. */
  Area grown(int by) {
    return new Area(left - by, top - by, width + 2 * by, height + 2 * by);
  }
}
