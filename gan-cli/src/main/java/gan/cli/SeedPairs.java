package gan.cli;

import gan.core.explore.Interpolation.Ends;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Two lists of seeds, taken pair by pair. */
final class SeedPairs {
  private static final List<Ends> USUAL =
      LongStream.of(0, 2, 4, 6).mapToObj(seed -> new Ends(seed, seed + 1)).toList();

  private SeedPairs() {}

  /**
   * The pairs; 0 and 1, 2 and 3, 4 and 5, 6 and 7 if nothing was asked for.
   *
   * @param first the option of the first list
   * @param second the option of the second list
   */
  static List<Ends> of(
      String first,
      Optional<Seeds> from,
      String second,
      Optional<Seeds> to,
      Complaints complaints) {
    if (from.isEmpty() && to.isEmpty()) {
      return USUAL;
    }
    List<Long> starts = from.map(Seeds::list).orElse(List.of());
    List<Long> ends = to.map(Seeds::list).orElse(List.of());
    complaints.unless(
        starts.size() == ends.size(),
        first + " has " + starts.size() + " seeds, and " + second + " has " + ends.size(),
        "give both equally many: they are taken pair by pair.");
    return IntStream.range(0, Math.min(starts.size(), ends.size()))
        .mapToObj(i -> new Ends(starts.get(i), ends.get(i)))
        .toList();
  }
}
