package gan.metrics.extractor;

import gan.metrics.resize.Resizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Options of a frozen graph, changed one by one. */
record FrozenGraphs(FrozenGraphOptions options) {

  static FrozenGraphs of(Path path) {
    return new FrozenGraphs(
        new FrozenGraphOptions(
            path,
            Optional.empty(),
            "input:0",
            "features:0",
            Optional.empty(),
            Optional.empty(),
            0,
            1,
            Optional.empty(),
            Optional.empty(),
            Resizer.NONE,
            false,
            false,
            1,
            Optional.empty(),
            List.of()));
  }

  FrozenGraphs sum(String sha256) {
    return copy(Optional.of(sha256), options.input(), options.features(), options.toGrey());
  }

  FrozenGraphs tensors(String input, String features) {
    return copy(options.sha256(), input, features, options.toGrey());
  }

  FrozenGraphs grey() {
    return copy(options.sha256(), options.input(), options.features(), true);
  }

  FrozenGraphs classes(Optional<String> probabilities, Optional<String> logits) {
    FrozenGraphOptions o = options;
    return new FrozenGraphs(
        new FrozenGraphOptions(
            o.path(),
            o.sha256(),
            o.input(),
            o.features(),
            probabilities,
            logits,
            o.low(),
            o.high(),
            o.height(),
            o.width(),
            o.resizer(),
            o.toGrey(),
            o.averagePlaces(),
            o.scale(),
            o.batchSize(),
            o.allowOperations()));
  }

  FrozenGraphs range(double low, double high) {
    return reading(
        low,
        high,
        options.height(),
        options.resizer(),
        options.averagePlaces(),
        options.batchSize());
  }

  FrozenGraphs size(int side, Resizer resizer) {
    return reading(
        options.low(),
        options.high(),
        Optional.of(side),
        resizer,
        options.averagePlaces(),
        options.batchSize());
  }

  FrozenGraphs resizer(Resizer resizer) {
    return reading(
        options.low(),
        options.high(),
        options.height(),
        resizer,
        options.averagePlaces(),
        options.batchSize());
  }

  FrozenGraphs averaging() {
    return reading(
        options.low(),
        options.high(),
        options.height(),
        options.resizer(),
        true,
        options.batchSize());
  }

  FrozenGraphs batch(int size) {
    return reading(
        options.low(),
        options.high(),
        options.height(),
        options.resizer(),
        options.averagePlaces(),
        Optional.of(size));
  }

  FrozenGraphs scaled(double scale) {
    FrozenGraphOptions o = options;
    return new FrozenGraphs(
        new FrozenGraphOptions(
            o.path(),
            o.sha256(),
            o.input(),
            o.features(),
            o.probabilities(),
            o.logits(),
            o.low(),
            o.high(),
            o.height(),
            o.width(),
            o.resizer(),
            o.toGrey(),
            o.averagePlaces(),
            scale,
            o.batchSize(),
            o.allowOperations()));
  }

  FrozenGraphs allowing(String operation) {
    FrozenGraphOptions o = options;
    return new FrozenGraphs(
        new FrozenGraphOptions(
            o.path(),
            o.sha256(),
            o.input(),
            o.features(),
            o.probabilities(),
            o.logits(),
            o.low(),
            o.high(),
            o.height(),
            o.width(),
            o.resizer(),
            o.toGrey(),
            o.averagePlaces(),
            o.scale(),
            o.batchSize(),
            List.of(operation)));
  }

  private FrozenGraphs copy(Optional<String> sum, String input, String features, boolean grey) {
    FrozenGraphOptions o = options;
    return new FrozenGraphs(
        new FrozenGraphOptions(
            o.path(),
            sum,
            input,
            features,
            o.probabilities(),
            o.logits(),
            o.low(),
            o.high(),
            o.height(),
            o.width(),
            o.resizer(),
            grey,
            o.averagePlaces(),
            o.scale(),
            o.batchSize(),
            o.allowOperations()));
  }

  private FrozenGraphs reading(
      double low,
      double high,
      Optional<Integer> side,
      Resizer resizer,
      boolean averaging,
      Optional<Integer> batch) {
    FrozenGraphOptions o = options;
    return new FrozenGraphs(
        new FrozenGraphOptions(
            o.path(),
            o.sha256(),
            o.input(),
            o.features(),
            o.probabilities(),
            o.logits(),
            low,
            high,
            side,
            side,
            resizer,
            o.toGrey(),
            averaging,
            o.scale(),
            batch,
            o.allowOperations()));
  }
}
