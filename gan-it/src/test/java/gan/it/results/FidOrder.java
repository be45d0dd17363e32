package gan.it.results;

import gan.core.evaluate.Assessment;
import gan.core.plugin.PluginRegistry;
import gan.core.spi.DataSource;
import gan.experiment.DataComparison;
import gan.experiment.evaluate.EvaluationWatcher;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * FID of held-out images that were made worse step by step.
 *
 * @param train what to compare with
 * @param test what is spoilt
 * @param extractor the YAML of the extractor
 * @param samples how many of each
 * @param registry the installed parts
 */
record FidOrder(
    DataSource train, DataSource test, String extractor, int samples, PluginRegistry registry) {
  static final double[] BLURS = {0, 0.5, 0.75, 1, 1.5, 2};
  static final double[] NOISES = {0, 16, 32, 64, 96, 128};
  static final int[] DROPPED = {0, 1, 2, 4, 6, 8};

  Map<Double, Assessment> blurred() {
    Map<Double, Assessment> found = new TreeMap<>();
    for (double deviation : BLURS) {
      found.put(deviation, fid(Spoilt.blurred(test, deviation)));
    }
    return found;
  }

  Map<Double, Assessment> noisy() {
    Map<Double, Assessment> found = new TreeMap<>();
    for (double deviation : NOISES) {
      found.put(deviation, fid(Spoilt.noisy(test, deviation)));
    }
    return found;
  }

  Map<Double, Assessment> dropped() {
    Map<Double, Assessment> found = new TreeMap<>();
    for (int classes : DROPPED) {
      found.put((double) classes, fid(Spoilt.without(test, classes)));
    }
    return found;
  }

  /** Of the two halves of the test images. */
  List<Assessment> halves() {
    return List.of(fid(Spoilt.half(test, 0)), fid(Spoilt.half(test, 1)));
  }

  private Assessment fid(DataSource judged) {
    List<String> overrides =
        List.of(
            "evaluation.metrics=[{type: fid, samples: " + samples + "}]",
            "evaluation.extractor=" + extractor,
            "evaluation.reals=" + 5 * samples);
    return new DataComparison(registry, overrides, 0).judge(train, judged, new Silent()).get(0);
  }

  /** Tells nobody. */
  static final class Silent implements EvaluationWatcher {
    @Override
    public void evaluated(long step, List<Assessment> found) {}

    @Override
    public void at(String what, long done, long total) {}
  }
}
