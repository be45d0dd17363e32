package gan.metrics.truth;

import gan.core.spi.Comparison;
import gan.core.spi.Coverage;
import gan.core.spi.KnownDistribution;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.Metric;
import gan.core.spi.SampleSet;
import gan.metrics.sample.Values;
import gan.metrics.statistics.Wilson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much of a known distribution is covered, as Srivastava et al. (2017, <a
 * href="https://arxiv.org/abs/1705.07761">arXiv 1705.07761</a>) count: {@code high-quality} is the
 * share of generated samples that could well have been drawn from the distribution, by what the
 * data says of itself; {@code modes-covered} is the number of modes that are nearest to at least
 * one of these. Of both higher is better, and perfect samples fall a little short of 1: of Gaussian
 * modes in the plane exp(-4.5) lies further than three deviations from the centre.
 *
 * <p>A single sample covers a mode, so counts are comparable between equal numbers of samples only.
 * The number of modes is the detail {@code modes}. The interval of the share is binomial (Wilson);
 * the count has none. No real samples are read.
 */
final class Modes implements Metric {

  @Override
  public List<Measurement> measure(Comparison sets) {
    KnownDistribution truth = sets.truth().orElseThrow();
    SampleSet generated = sets.generated();
    int count = generated.count();
    Coverage found = truth.coverage(Values.all(generated), count);
    int good = (int) Math.round(found.highQuality() * count);
    return List.of(
        new Measurement(
            "high-quality",
            found.highQuality(),
            Better.HIGHER,
            Optional.of(Wilson.of(good, count)),
            0,
            count,
            Map.of(),
            List.of()),
        new Measurement(
                "modes-covered",
                found.modesCovered(),
                Better.HIGHER,
                Optional.empty(),
                0,
                count,
                Map.of(),
                List.of())
            .with("modes", found.modes()));
  }
}
