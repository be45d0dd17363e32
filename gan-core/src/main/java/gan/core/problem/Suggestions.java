package gan.core.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class Suggestions {
  private static final int FARTHEST = 2;
  private static final int SHORT = 3;

  private Suggestions() {}

  /**
   * The candidate nearest to a mistyped word, within two edits (insert, delete, replace, swap
   * neighbours) and ignoring case, and one edit for a word of three letters or fewer; empty if none
   * is that near.
   */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    int farthest = word.length() <= SHORT ? 1 : FARTHEST;
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= farthest)
        .filter(
            candidate -> distance(word, candidate) <= Math.min(farthest, candidate.length() - 1))
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(c -> c));
  }

  /** {@code did you mean 'x'?}, or nothing. */
  public static String didYouMean(String word, Collection<String> candidates) {
    return nearest(word, candidates).map(found -> "did you mean '" + found + "'?").orElse("");
  }

  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : step(a, b, i, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] cost) {
    int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
