package gan.cli;

import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.DataSource;
import gan.experiment.Experiment;
import gan.experiment.RecognisedData;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Data that a command line names: a file or folder that a source recognises, or an experiment whose
 * data is meant.
 *
 * @param data the data, open; whoever asked closes it
 * @param recognisedBy the name of the source that recognised it; empty for an experiment's
 */
record GivenData(DataSource data, Optional<String> recognisedBy) {

  /**
   * Opens it.
   *
   * @param overrides {@code key.path=value}, for an experiment
   */
  static GivenData open(Path path, List<String> overrides, PluginRegistry registry) {
    if (isExperiment(path)) {
      return new GivenData(Experiment.load(path, overrides, registry).openData(), Optional.empty());
    }
    if (!overrides.isEmpty()) {
      throw new GanException(
          Problem.of(
              ErrorCode.BAD_OVERRIDE,
              "'"
                  + path
                  + "' is data itself, and has no value that '"
                  + overrides.get(0)
                  + "' could change",
              "write an experiment with 'gan new experiment my.yaml --data "
                  + ShellWord.of(path.toString())
                  + "', and give that file."));
    }
    RecognisedData<?> found = RecognisedData.find(path, registry);
    return new GivenData(found.open(), Optional.of(found.factory().name()));
  }

  /** Whether a path names an experiment, whose data is meant, and not data itself. */
  static boolean isExperiment(Path path) {
    return path.toString().matches("(?is).*\\.ya?ml");
  }
}
