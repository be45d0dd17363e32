package gan.core.game;

import gan.core.spi.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * Which operations plays run one after another, and which of them have a batch, noise or count in
 * common: all that decides the graph.
 *
 * @param parts one for each play
 */
record Pattern(List<Part> parts) {

  /**
   * What one play runs.
   *
   * @param targets the names of the updates
   * @param fetches the names of the reports
   * @param batch which of the pattern's batches it has
   * @param draw which of its keys of noise
   * @param count which of its counts
   */
  record Part(List<String> targets, List<String> fetches, int batch, int draw, int count) {}

  /** The pattern of some plays, with their numbers. */
  static Numbered of(List<Play> plays, TrainingGraph training) {
    Slots batches = new Slots();
    Slots draws = new Slots();
    Slots counts = new Slots();
    List<Part> parts = new ArrayList<>();
    for (Play play : plays) {
      List<String> targets = new ArrayList<>();
      List<String> fetches = new ArrayList<>();
      for (Side side : play.sides()) {
        targets.add(training.updates(side).at(play.move(), play.count()).op().name());
        fetches.add(training.report(side).op().name());
      }
      parts.add(
          new Part(
              targets,
              fetches,
              batches.of(play.batch()),
              draws.of(play.draw()),
              counts.of(play.count(), play.sides())));
    }
    return new Numbered(new Pattern(parts), batches.numbers(), draws.numbers(), counts.numbers());
  }

  /**
   * A pattern with numbers.
   *
   * @param pattern where they go
   * @param batches the numbers of the batches
   * @param draws the keys of the noise
   * @param counts the numbers of the updates
   */
  record Numbered(Pattern pattern, List<Long> batches, List<Long> draws, List<Long> counts) {}

  /** Places for numbers: equal ones have one place if they are for the same. */
  private static final class Slots {
    private final List<List<Object>> all = new ArrayList<>();

    int of(long number, Object... what) {
      List<Object> key = List.of(number, List.of(what));
      int found = all.indexOf(key);
      if (found < 0) {
        all.add(key);
      }
      return found < 0 ? all.size() - 1 : found;
    }

    List<Long> numbers() {
      return all.stream().map(key -> (Long) key.get(0)).toList();
    }
  }
}
