package gan.it.fuzz;

import gan.core.plugin.PluginRegistry;
import gan.experiment.Experiment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an experiment and the two files that it may include. */
final class ExperimentReader implements Reader {
  static final List<String> FILES = List.of("main.yaml", "base.yaml", "presets/one.yaml");

  static final PluginRegistry INSTALLED = PluginRegistry.load(List.of());

  private static final Map<String, String> VARIABLES = Map.of("NAME", "x", "STEPS", "20");

  @Override
  public void read(byte[] input, Path folder) throws IOException {
    Joined.write(input, folder, FILES);
    checkThatItLoadsAgain(
        Experiment.load(
            folder.resolve(FILES.get(0)),
            List.of(),
            INSTALLED,
            name -> Optional.ofNullable(VARIABLES.get(name))));
  }

  /** What a run keeps of an experiment is the same experiment. */
  static void checkThatItLoadsAgain(Experiment experiment) {
    String resolved = experiment.resolved();
    Experiment again = Experiment.parse(resolved, "resolved", List.of(), INSTALLED);
    if (!again.resolved().equals(resolved)) {
      throw new AssertionError("Loaded again it is another:\n" + resolved + again.resolved());
    }
    experiment.explained();
  }
}
