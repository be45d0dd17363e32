package gan.core.spi;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network that was trained for a feature extractor.
 *
 * @param files what was stored, the network first
 * @param accuracy the share of samples whose class it finds
 * @param judged how many samples that is a share of
 * @param unseen whether it had not seen these before
 * @param options what an experiment writes beside {@code type} to use it, in order
 */
public record TrainedExtractor(
    List<Path> files, double accuracy, long judged, boolean unseen, Map<String, String> options) {

  /** Copies, and keeps the order. */
  public TrainedExtractor {
    files = List.copyOf(files);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}
