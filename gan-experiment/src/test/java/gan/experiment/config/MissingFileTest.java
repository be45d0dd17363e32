package gan.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingFileTest {
  @TempDir Path folder;

  @Test
  void namesTheFilesNearIt() throws IOException {
    for (String name : List.of("fashion.yaml", "fashions.yml", "faces.yaml", "fashion.txt")) {
      Files.createFile(folder.resolve(name));
    }
    Path missing = folder.resolve("../" + folder.getFileName() + "/fasion.yaml");
    Path near = missing.resolveSibling("fashion.yaml");

    assertThat(load(missing))
        .hasMessage(
            "error GAN-C001: there is no configuration file '"
                + missing
                + "'\n  Path: "
                + folder.resolve("fasion.yaml")
                + "\n  Near: "
                + near
                + "\n  Fix: give '"
                + near
                + "' instead.");
  }

  @Test
  void findsAFileWithoutItsEnding() throws IOException {
    Files.createFile(folder.resolve("fashion.yml"));

    assertThat(load(folder.resolve("fashion")).problems().get(0).fix())
        .isEqualTo("give '" + folder.resolve("fashion.yml") + "' instead.");
  }

  @Test
  void saysWhereItLookedWhenNothingIsNear() {
    Path missing = folder.resolve("none/exp.yaml");

    assertThat(load(missing))
        .hasMessage(
            "error GAN-C001: there is no configuration file '"
                + missing
                + "'\n  Path: "
                + missing
                + "\n  Fix: check the path.");
  }

  @Test
  void refusesAFolder() {
    assertThat(load(folder))
        .hasMessage(
            "error GAN-C001: the configuration file '"
                + folder
                + "' cannot be read\n  --> "
                + folder
                + "\n  Reason: it is a folder.\n  Path: "
                + folder
                + "\n  Fix: give the path of a YAML file.");
  }

  private static GanException load(Path file) {
    GanException failure =
        catchThrowableOfType(
            GanException.class,
            () -> ExperimentYaml.load(file, List.of(), new ToyParts(), Environment.empty()));
    assertThat(failure.status()).isEqualTo(ExitStatus.NO_INPUT);
    return failure;
  }
}
