package gan.it.crash;

import gan.core.checkpoint.CommitStage;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a victim kills itself.
 *
 * @param place a {@link CommitStage}, or one of the constants here
 * @param number which time the victim comes by there, or at which step
 */
record Failpoint(String place, long number) {
  /** Nowhere. */
  static final Failpoint NONE = new Failpoint("NONE", 0);

  /** Before the first step. */
  static final String STARTED = "STARTED";

  /** After a step. */
  static final String STEP = "STEP";

  /** While a row of metrics is appended. */
  static final String ROW = "ROW";

  /** While a picture is written. */
  static final String PICTURE = "PICTURE";

  /** While the state is written. */
  static final String STATE = "STATE";

  /** While the name of the newest checkpoint is written. */
  static final String LATEST = "LATEST";

  /** When all is done but the end of the process. */
  static final String ENDED = "ENDED";

  static Failpoint parse(String text) {
    String[] parts = text.split("#", 2);
    return new Failpoint(parts[0], Long.parseLong(parts[1]));
  }

  /** Every place; a run is killed at the first of a list, then, resumed, at the second. */
  static List<List<Failpoint>> all() {
    List<List<Failpoint>> all = new ArrayList<>();
    for (CommitStage stage : CommitStage.values()) {
      all.add(twice(stage.name(), 1, 3));
    }
    all.add(twice(LATEST, 1, 3));
    all.add(twice(STARTED, 0, 0));
    all.add(twice(STEP, 1, 23));
    all.add(twice(STEP, 5, 50));
    all.add(twice(ROW, 6, 34));
    all.add(twice(PICTURE, 7, 35));
    all.add(List.of(new Failpoint(STATE, 8), new Failpoint(ENDED, 0)));
    return all;
  }

  private static List<Failpoint> twice(String place, long first, long second) {
    return List.of(new Failpoint(place, first), new Failpoint(place, second));
  }

  @Override
  public String toString() {
    return place + "#" + number;
  }
}
