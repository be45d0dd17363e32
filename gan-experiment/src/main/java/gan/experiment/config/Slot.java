package gan.experiment.config;

import gan.core.problem.ErrorCode;
import gan.core.problem.Location;
import gan.core.problem.Problem;

/**
 * One place in the configuration that a value goes to.
 *
 * @param path its keys from the root, joined with dots
 * @param key the key that it belongs to
 * @param place where its key, or it as an item of a list, was written
 */
record Slot(String path, Key key, Location place) {

  /** The place of one item of a list. */
  Slot item(int index, Location written) {
    return new Slot(path + "[" + index + "]", key, written);
  }

  /** {@code 'steps' in 'training'}, as messages call it. */
  String label() {
    int dot = path.lastIndexOf('.');
    String name = "'" + path.substring(dot + 1) + "'";
    return dot < 0 ? name : name + " in '" + path.substring(0, dot) + "'";
  }

  /** A problem with the slot's value, where {@code rest} continues the label. */
  Problem problem(ErrorCode code, String rest, String fix) {
    return key.describe(Problem.of(code, label() + " " + rest, fix));
  }
}
