package gan.core.spi;

import java.nio.file.Path;
import java.util.Optional;

/** Opens data: files of one format, or samples that are made from their index. */
public interface DataSourceFactory<O extends Record> extends NamedFactory<O> {

  /**
   * Opens the data and checks what can be checked without reading it all.
   *
   * @param options what to open
   * @param seed the experiment's seed; a synthetic source makes sample i from (seed, i)
   * @throws gan.core.problem.GanException if the data is missing or not what it says
   */
  DataSource open(O options, long seed);

  /**
   * Options for a file or folder that is plainly of this format, judged by a quick look; empty for
   * all others. Of two factories that recognise a path the one with fewer guesses should: a format
   * with its own layout, not one that takes any folder.
   */
  default Optional<O> recognise(Path path) {
    return Optional.empty();
  }

  /**
   * Options for samples of the same distribution that a training on samples of these options does
   * not see, such as the test part of a published set; empty if there are none.
   */
  default Optional<O> heldOut(O options) {
    return Optional.empty();
  }
}
