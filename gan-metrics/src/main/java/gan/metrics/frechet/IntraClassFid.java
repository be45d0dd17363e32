package gan.metrics.frechet;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Comparison;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.Features;
import gan.core.spi.Measurement;
import gan.core.spi.Metric;
import gan.metrics.matrix.MatrixSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The mean over classes of the {@linkplain Fid FID} between real and generated samples of that
 * class (Miyato and Koyama 2018, arXiv 1802.05637): a generator that ignores its labels is bad at
 * it, however good its samples are. Squared units of the features; lower is better. Details: the
 * distance of each class.
 *
 * <p>The bias of FID is that of the samples of a class, which are few: compare values of equally
 * many samples only. Classes with fewer than two real or generated samples have no distance; they
 * are left out, and the measurement says so.
 *
 * <p>The interval is FID's, first order, for the mean of independent classes, whose numbers of
 * samples are taken as given.
 */
final class IntraClassFid implements Metric {
  static final String NAME = "intra-class-fid";
  private static final int LISTED = 10;

  @Override
  public List<Measurement> measure(Comparison sets) {
    List<ClassPair> all = ClassPair.of(sets);
    List<ClassPair> judged = all.stream().filter(ClassPair::isEnough).toList();
    if (judged.isEmpty()) {
      throw new GanException(
          Problem.of(
              ErrorCode.NOT_MEASURABLE,
              String.format(
                  "'%s' cannot fit a Gaussian to any class: none of %d has %d real and %3$d"
                      + " generated samples",
                  NAME, all.size(), Enough.FEWEST),
              "raise 'samples' of the metric, or leave it out."));
    }
    Features real = Enough.checked(NAME, sets.real().features());
    Features generated = sets.generated().features();
    List<Estimate> estimates = new ArrayList<>();
    try (MatrixSession session = new MatrixSession()) {
      for (ClassPair pair : judged) {
        estimates.add(Estimate.of(pair.real(real), pair.generated(generated), session));
      }
    }
    Measurement measurement = mean(judged, estimates);
    for (String note : notes(all, judged, real.columns())) {
      measurement = measurement.noting(note);
    }
    return List.of(measurement);
  }

  private static Measurement mean(List<ClassPair> judged, List<Estimate> estimates) {
    double sum = 0;
    double variances = 0;
    for (Estimate estimate : estimates) {
      sum += estimate.value();
      variances += estimate.variance();
    }
    double value = sum / estimates.size();
    Measurement measurement =
        new Measurement(
            NAME,
            value,
            Measurement.Better.LOWER,
            Optional.of(
                ConfidenceInterval.normal(
                    value, Math.sqrt(variances) / estimates.size(), Fid.METHOD)),
            judged.stream().mapToInt(ClassPair::reals).sum(),
            judged.stream().mapToInt(ClassPair::fakes).sum(),
            Map.of(),
            List.of());
    for (int i = 0; i < estimates.size(); i++) {
      measurement = measurement.with("class-" + judged.get(i).index(), estimates.get(i).value());
    }
    return measurement;
  }

  private static List<String> notes(List<ClassPair> all, List<ClassPair> judged, int dimensions) {
    List<String> notes = new ArrayList<>();
    if (judged.size() < all.size()) {
      notes.add(
          String.format(
              "%d of %d classes have fewer than %d real or generated samples and are left out: %s.",
              all.size() - judged.size(),
              all.size(),
              Enough.FEWEST,
              listed(all.stream().filter(pair -> !pair.isEnough()).toList())));
    }
    long singular = judged.stream().filter(pair -> pair.isSingular(dimensions)).count();
    if (singular > 0) {
      notes.add(
          String.format(
              "%d of %d classes have too few samples for %d dimensions: their covariances are"
                  + " singular and the value is biased upwards; take more than %3$d of each class.",
              singular, judged.size(), dimensions));
    }
    return notes;
  }

  private static String listed(List<ClassPair> pairs) {
    String first =
        pairs.stream()
            .limit(LISTED)
            .map(pair -> String.valueOf(pair.index()))
            .collect(Collectors.joining(", "));
    return pairs.size() > LISTED ? first + " and " + (pairs.size() - LISTED) + " more" : first;
  }
}
