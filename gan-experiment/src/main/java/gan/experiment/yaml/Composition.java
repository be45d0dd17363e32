package gan.experiment.yaml;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration and the files that it names in {@code defaults}, merged.
 *
 * @param root the merged keys, without {@code defaults}; whatever the main file holds instead, if
 *     it holds no keys
 * @param texts every file that was read, the main one first, by its path from the main one's folder
 */
public record Composition(Node root, Map<Path, String> texts) {
  /** The key that names the files to go over. */
  public static final String KEY = "defaults";

  /** Copies the texts and keeps their order. */
  public Composition {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /**
   * Reads a file and all that it includes.
   *
   * @param file the main file
   * @param problems where everything is added that can be passed over
   * @throws gan.core.problem.GanException with all problems so far where nothing can be read on, or
   *     an included file is missing
   */
  public static Composition ofFile(Path file, Problems problems) {
    String text = YamlFile.read(file);
    return new Includes(Optional.of(file), problems)
        .compose(file.getFileName(), file.toString(), text);
  }

  /**
   * Reads a text, which cannot include anything.
   *
   * @param text the main file's text
   * @param name what messages call it
   * @param problems where everything is added that can be passed over
   */
  public static Composition ofText(String text, String name, Problems problems) {
    Path path = Path.of(name);
    Path last = path.getFileName() == null ? path : path.getFileName();
    return new Includes(Optional.empty(), problems).compose(last, name, text);
  }
}
