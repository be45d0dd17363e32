package gan.experiment.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a user gave, word for word.
 *
 * @param files the text of the main file and of each that it includes, by its path from the main
 *     file's folder
 * @param overrides the arguments {@code key.path=value}
 */
public record Inputs(Map<Path, String> files, List<String> overrides) {
  /** Copies both and keeps their order. */
  public Inputs {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    overrides = List.copyOf(overrides);
  }
}
