package gan.cli;

/** A word as it is typed into a shell. */
final class ShellWord {
  private ShellWord() {}

  /** In quotes where a shell would read it otherwise. */
  static String of(String word) {
    return word.matches("[A-Za-z0-9_./=:,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
