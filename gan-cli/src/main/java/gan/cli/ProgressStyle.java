package gan.cli;

/** How a command shows that its work gets on. */
enum ProgressStyle {
  /** A live line on a terminal, plain lines elsewhere. */
  AUTO,
  /** A live line on standard error. */
  BAR,
  /** One line after another. */
  PLAIN,
  /** Only results and warnings. */
  NONE
}
