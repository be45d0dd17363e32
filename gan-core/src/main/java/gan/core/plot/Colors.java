package gan.core.plot;

/** What is what, in colours that are distinct for colour-blind eyes too (Okabe and Ito, 2008). */
final class Colors {
  static final int PAPER = 0xffffff;
  static final int GENERATED = 0xd55e00;
  static final int REAL = 0x0072b2;
  static final int JUDGE = 0x009e73;
  static final int MODE = 0x000000;
  static final int TEXT = 0x303030;
  static final int FRAME = 0x909090;
  static final int GRID = 0xd8d8d8;

  private Colors() {}

  /** A colour on its way to another: the first at 0, the second at 1. */
  static int between(int from, int to, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int start = from >> shift & 0xff;
      int end = to >> shift & 0xff;
      mixed |= (int) Math.round(start + (end - start) * share) << shift;
    }
    return mixed;
  }
}
