package gan.data.digits;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to form a digit: a family of skeletons between two extremes with the same joints. */
final class Allograph {
  /** How a skeleton passes a point. */
  enum Joint {
    /** The pen is put down. */
    START,
    /** The direction turns smoothly. */
    SMOOTH,
    /** The direction changes at once. */
    CORNER
  }

  private static final Pattern POINT = Pattern.compile("(\\|)?(-?\\d+),(-?\\d+)(\\^)?");

  private final double weight;
  private final double[][] one;
  private final double[][] other;
  private final Joint[] joints;

  /**
   * Reads two extremes such as {@code "10,5 80,5^ 40,100 |30,50 60,50"}: x from left to right and y
   * downwards in hundredths of the height; {@code |} puts the pen down at a point, {@code ^} makes
   * it a corner.
   *
   * @param weight how common the family is; those of a digit add up to 1
   */
  Allograph(double weight, String one, String other) {
    this.weight = weight;
    this.one = points(one);
    this.other = points(other);
    this.joints = joints(one);
    if (!Arrays.equals(joints, joints(other))) {
      throw new IllegalArgumentException("The joints differ: " + one + " and " + other);
    }
  }

  /** How common the family is among those of its digit. */
  double weight() {
    return weight;
  }

  /** How the pen passes each point. */
  Joint[] joints() {
    return joints.clone();
  }

  /**
   * The skeleton at a position between the extremes: {@code [points][x, y, 0]} in the unit square.
   */
  double[][] at(double position) {
    double[][] points = new double[joints.length][3];
    for (int i = 0; i < points.length; i++) {
      for (int axis = 0; axis < 2; axis++) {
        points[i][axis] = (one[i][axis] + position * (other[i][axis] - one[i][axis])) / 100;
      }
    }
    return points;
  }

  private static double[][] points(String text) {
    return POINT
        .matcher(text)
        .results()
        .map(m -> new double[] {Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))})
        .toArray(double[][]::new);
  }

  private static Joint[] joints(String text) {
    Matcher points = POINT.matcher(text);
    Joint[] joints = POINT.matcher(text).results().map(m -> Joint.SMOOTH).toArray(Joint[]::new);
    for (int i = 0; points.find(); i++) {
      if (i == 0 || points.group(1) != null) {
        joints[i] = Joint.START;
      } else if (points.group(4) != null) {
        joints[i] = Joint.CORNER;
      }
    }
    return joints;
  }
}
