package gan.core.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a metric measured.
 *
 * @param name what was measured, such as {@code fid}; lower case with hyphens, and kept for ever in
 *     runs
 * @param value the number
 * @param better in which direction samples are better
 * @param interval how sure the value is; empty if there is no telling
 * @param real how many real samples went into it
 * @param generated how many generated ones
 * @param details further numbers by their names, such as one for each class
 * @param notes what a reader must know to trust it, one sentence each
 */
public record Measurement(
    String name,
    double value,
    Better better,
    Optional<ConfidenceInterval> interval,
    int real,
    int generated,
    Map<String, Double> details,
    List<String> notes) {

  /** In which direction samples are better. */
  public enum Better {
    /** A distance. */
    LOWER,
    /** A score. */
    HIGHER;

    /** Whether one value is better than another. */
    public boolean prefers(double value, double other) {
      return this == LOWER ? value < other : value > other;
    }
  }

  /** Copies, and keeps the order of details. */
  public Measurement {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    notes = List.copyOf(notes);
  }

  /** Without details and notes. */
  public static Measurement of(
      String name,
      double value,
      Better better,
      Optional<ConfidenceInterval> interval,
      Comparison sets) {
    return new Measurement(
        name,
        value,
        better,
        interval,
        sets.real().count(),
        sets.generated().count(),
        Map.of(),
        List.of());
  }

  /** The same with a further number. */
  public Measurement with(String detail, double number) {
    Map<String, Double> more = new LinkedHashMap<>(details);
    more.put(detail, number);
    return new Measurement(name, value, better, interval, real, generated, more, notes);
  }

  /** The same with more that a reader must know. */
  public Measurement noting(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Measurement(name, value, better, interval, real, generated, details, more);
  }
}
