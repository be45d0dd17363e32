package gan.core.spi;

import java.util.List;

/**
 * Measures how good generated samples are.
 *
 * <p>A pure function of the comparison: whatever is random in it is made from the comparison's
 * seed. Stateless, so safe for use by several threads.
 */
@FunctionalInterface
public interface Metric {

  /**
   * Measures.
   *
   * @param sets what to compare; there is all that the factory {@linkplain MetricFactory#needs
   *     needs}, and of generated samples as many as the options ask for
   * @return one measurement or several, always of the same names in the same order; the first is
   *     what the metric is known for
   * @throws gan.core.problem.GanException if these sets cannot be compared, with the reason
   */
  List<Measurement> measure(Comparison sets);
}
