package gan.cli;

import picocli.CommandLine.Option;

/** The option that asks for an animation. */
final class AnimationOption {
  @Option(
      names = "--gif",
      description = "Writes an animation too: a frame for each column, beside the PNG.")
  private boolean isWanted;

  boolean isWanted() {
    return isWanted;
  }
}
