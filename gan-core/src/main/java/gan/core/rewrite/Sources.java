package gan.core.rewrite;

import java.util.BitSet;
import java.util.List;

/**
 * What a node's value depends on.
 *
 * @param feeds which placeholders
 * @param variables the contents of which variables
 * @param isOwn whether every run has its own, whatever it depends on: something is changed, or
 *     drawn from a state that the graph does not show
 */
record Sources(BitSet feeds, BitSet variables, boolean isOwn) {

  static Sources none() {
    return new Sources(new BitSet(), new BitSet(), false);
  }

  /** The union of the inputs' sources. */
  static Sources of(List<Sources> inputs) {
    BitSet feeds = new BitSet();
    BitSet variables = new BitSet();
    boolean isOwn = false;
    for (Sources input : inputs) {
      feeds.or(input.feeds);
      variables.or(input.variables);
      isOwn |= input.isOwn;
    }
    return new Sources(feeds, variables, isOwn);
  }
}
