package gan.experiment;

import gan.core.plugin.PartKind;
import gan.core.plugin.Plugin;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Data that an installed source has recognised.
 *
 * @param factory the source
 * @param options what it opens the data with
 * @param <O> the record of options
 */
public record RecognisedData<O extends Record>(DataSourceFactory<O> factory, O options) {

  /**
   * The first source that recognises a path.
   *
   * @throws GanException if there is nothing, or nobody recognises it
   */
  public static RecognisedData<?> find(Path path, PluginRegistry registry) {
    if (!Files.exists(path)) {
      throw new GanException(
          Problem.of(
                  ErrorCode.DATA_MISSING,
                  "'" + path + "' does not exist",
                  "give the path of data, or of an experiment that ends in .yaml.")
              .note("Resolved: " + path.toAbsolutePath().normalize()));
    }
    List<Plugin<DataSourceFactory<?>>> installed = registry.installed(PartKind.DATA_SOURCE);
    for (Plugin<DataSourceFactory<?>> plugin : installed) {
      Optional<? extends RecognisedData<?>> found = by(plugin.factory(), path);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw unknown(path, installed);
  }

  /** Opens it; the caller closes it. */
  public DataSource open() {
    return factory.open(options, 0);
  }

  private static <O extends Record> Optional<RecognisedData<O>> by(
      DataSourceFactory<O> factory, Path path) {
    return factory.recognise(path).map(options -> new RecognisedData<>(factory, options));
  }

  private static GanException unknown(Path path, List<Plugin<DataSourceFactory<?>>> installed) {
    return new GanException(
        Problem.of(
                ErrorCode.DATA_FORMAT,
                "'" + path + "' is not recognised as data",
                "write an experiment whose 'data' names the type and the path, and give that"
                    + " file.")
            .note("Resolved: " + path.toAbsolutePath().normalize())
            .note(
                "Data sources: "
                    + installed.stream().map(Plugin::name).collect(Collectors.joining(", "))
                    + "."));
  }
}
