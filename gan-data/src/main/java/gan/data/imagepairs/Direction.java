package gan.data.imagepairs;

/** Which of the two is given. */
public enum Direction {
  /** A is given, B is made. */
  A_TO_B,
  /** B is given, A is made. */
  B_TO_A
}
