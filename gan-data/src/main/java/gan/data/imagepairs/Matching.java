package gan.data.imagepairs;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.data.imagefolder.OnBadImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which images belong together: those whose names are the same but for what follows the last dot.
 *
 * @param pairs in the order of A
 * @param alone how many images have no partner
 */
record Matching(List<Pair> pairs, int alone) {
  private static final int LISTED = 8;

  /** The indices of two images that belong together. */
  record Pair(int a, int b) {}

  /**
   * Matches names, in the order of A.
   *
   * @throws GanException if a name has two images on one side, if nothing matches, or if images are
   *     alone and that is not to be skipped
   */
  static Matching of(Names a, Names b, OnBadImage policy) {
    List<Pair> pairs = new ArrayList<>();
    List<String> alone = new ArrayList<>();
    Map<String, Integer> left = new HashMap<>(b.indices());
    a.indices()
        .forEach(
            (stem, index) -> {
              Integer partner = left.remove(stem);
              if (partner == null) {
                alone.add(a.shown(index));
              } else {
                pairs.add(new Pair(index, partner));
              }
            });
    left.values().stream().sorted().map(b::shown).forEach(alone::add);
    if (pairs.isEmpty() || (policy == OnBadImage.STOP && !alone.isEmpty())) {
      throw alone(alone, pairs.size());
    }
    return new Matching(pairs, alone.size());
  }

  private static GanException alone(List<String> alone, int pairs) {
    String listed = String.join(", ", alone.subList(0, Math.min(LISTED, alone.size())));
    int more = alone.size() - LISTED;
    Problem problem =
        Problem.of(
                ErrorCode.DATA_COUNTS,
                String.format(
                    Locale.ROOT,
                    "%,d images have no partner of the same name; pairs: %,d",
                    alone.size(),
                    pairs),
                "give both the same path and name in their folders, but for the ending"
                    + (pairs == 0 ? "." : ", or set 'onBadImage: skip'."))
            .note("Alone: " + listed + (more > 0 ? " and " + more + " more" : "") + ".");
    return new GanException(problem);
  }
}
