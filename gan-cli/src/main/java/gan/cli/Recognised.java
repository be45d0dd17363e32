package gan.cli;

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
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Data that an installed source has recognised.
 *
 * @param name the source's name
 * @param opening opens it
 */
record Recognised(String name, Supplier<DataSource> opening) {

  /** Whether a path names an experiment, whose data is meant, and not data itself. */
  static boolean isExperiment(Path path) {
    return path.toString().matches("(?is).*\\.ya?ml");
  }

  /** The first source that recognises a path. */
  static Recognised find(Path path, PluginRegistry registry) {
    if (!Files.exists(path)) {
      throw new GanException(
          Problem.of(
                  ErrorCode.DATA_MISSING,
                  "'" + path + "' does not exist",
                  "give the path of data, or of an experiment that ends in .yaml.")
              .note("Resolved: " + path.toAbsolutePath().normalize()));
    }
    List<Plugin<DataSourceFactory<?>>> installed = registry.installed(PartKind.DATA_SOURCE);
    return installed.stream()
        .flatMap(plugin -> by(plugin.factory(), path).stream())
        .findFirst()
        .orElseThrow(() -> unknown(path, installed));
  }

  DataSource open() {
    return opening.get();
  }

  private static <O extends Record> Optional<Recognised> by(
      DataSourceFactory<O> factory, Path path) {
    return factory
        .recognise(path)
        .map(options -> new Recognised(factory.name(), () -> factory.open(options, 0)));
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
