package gan.core.rewrite;

/**
 * An input of a node, as graphs write it: {@code name}, {@code name:2} or {@code ^name}.
 *
 * @param node whose output it is
 * @param suffix {@code :2}, or nothing for the first
 * @param isControl whether only the order counts
 */
record Input(String node, String suffix, boolean isControl) {

  static Input of(String text) {
    if (text.startsWith("^")) {
      return new Input(text.substring(1), "", true);
    }
    int colon = text.indexOf(':');
    return colon < 0
        ? new Input(text, "", false)
        : new Input(text.substring(0, colon), text.substring(colon), false);
  }

  /** Which output. */
  int index() {
    return suffix.isEmpty() ? 0 : Integer.parseInt(suffix.substring(1));
  }

  /** The same output of what stands for the node: the first one may be any output of another. */
  String of(Input other) {
    return suffix.isEmpty() ? other.toString() : other.node + suffix;
  }

  @Override
  public String toString() {
    return (isControl ? "^" : "") + node + suffix;
  }
}
