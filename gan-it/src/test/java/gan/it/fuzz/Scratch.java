package gan.it.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is emptied after every call.
 *
 * @param folder exists
 */
record Scratch(Path folder) {

  /** Calls a reader within the rules, but for what it may cost. */
  Cost call(Reader reader, byte[] input) throws IOException {
    Path fresh = Files.createDirectory(folder.resolve("call"));
    try {
      return Cost.of(() -> reader.read(input, fresh));
    } finally {
      clear(fresh);
    }
  }

  private static void clear(Path fresh) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(fresh)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
