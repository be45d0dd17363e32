package gan.it.results;

import java.nio.file.Path;
import java.util.List;

/**
 * A set of images, and how samples of it are judged.
 *
 * @param name what to call it
 * @param source the YAML of the data
 * @param network the frozen graph that samples are compared by
 * @param scale what its features are multiplied by
 * @param about what that network is, for readers
 */
record ImageSet(String name, String source, Path network, double scale, String about) {
  private static final int SAMPLES = 10_000;

  /** The overrides of every evaluation. */
  List<String> evaluation() {
    return List.of(
        "evaluation.metrics=[{type: fid, samples: %d}, {type: kid, samples: %d}, {type: precision-recall, samples: %d}, {type: density-coverage, samples: %d}]"
            .formatted(SAMPLES, SAMPLES, SAMPLES, SAMPLES),
        "evaluation.extractor={type: frozen-graph, path: " + network + ", scale: " + scale + "}");
  }
}
