package gan.core.rewrite;

import java.util.List;
import java.util.Map;

/**
 * One run of a part of a graph.
 *
 * @param targets the operations that are run
 * @param fetches the vectors that are fetched, of one type
 * @param feeds for each placeholder that the part may depend on, the output that it stands for in
 *     this turn, such as {@code draws:3}
 */
public record Turn(List<String> targets, List<String> fetches, Map<String, String> feeds) {

  /** Copies all. */
  public Turn {
    targets = List.copyOf(targets);
    fetches = List.copyOf(fetches);
    feeds = Map.copyOf(feeds);
  }
}
