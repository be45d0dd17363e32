package gan.cli;

import java.util.regex.Pattern;

/**
 * Colours for what a terminal shows; texts for anything else stay as they are.
 *
 * @param areOn whether there are any
 */
record Colours(boolean areOn) {
  private static final String RED = "\u001B[31m";
  private static final String BOLD_RED = "\u001B[1;31m";
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[0m";
  private static final Pattern HEAD = Pattern.compile("(?m)^error GAN-\\w+:");
  private static final Pattern CARETS = Pattern.compile("(?m)(?<=^ {1,12}\\| )([ \\t]*)(\\^.*)$");
  private static final Pattern FIX = Pattern.compile("(?m)^  Fix:");

  /** On, where the launcher found a terminal and nobody asked for none: https://no-color.org. */
  static Colours ofTerminal() {
    String refused = System.getenv("NO_COLOR");
    return new Colours(
        Boolean.getBoolean("gan.terminal")
            && (refused == null || refused.isEmpty())
            && !"dumb".equals(System.getenv("TERM")));
  }

  /** A problem's text, its code, its carets and its fix set off. */
  String error(String text) {
    if (!areOn) {
      return text;
    }
    String head = HEAD.matcher(text).replaceAll(BOLD_RED + "$0" + PLAIN);
    String carets = CARETS.matcher(head).replaceAll("$1" + RED + "$2" + PLAIN);
    return FIX.matcher(carets).replaceAll(BOLD + "$0" + PLAIN);
  }
}
