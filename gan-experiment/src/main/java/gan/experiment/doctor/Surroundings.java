package gan.experiment.doctor;

import gan.core.run.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What an examination looks at outside of the JVM.
 *
 * @param environment the variables of the environment
 * @param folder where runs would go
 * @param cache the user's cache
 * @param processors the system's description of its processors
 * @param graphicsCards the command that lists graphics cards, one a line
 */
public record Surroundings(
    Map<String, String> environment,
    Path folder,
    Path cache,
    Path processors,
    List<String> graphicsCards) {
  private static final int PATIENCE_SECONDS = 10;

  /** Sorts the variables, and copies the command. */
  public Surroundings {
    environment = new TreeMap<>(environment);
    graphicsCards = List.copyOf(graphicsCards);
  }

  /** Those of this process. */
  public static Surroundings here() {
    return new Surroundings(
        System.getenv(),
        Path.of("").toAbsolutePath(),
        UserCache.folder(),
        Path.of("/proc/cpuinfo"),
        List.of(
            "nvidia-smi", "--query-gpu=name,driver_version,memory.total", "--format=csv,noheader"));
  }

  /** The lines about the first processor; none where the system does not tell. */
  List<String> processorLines() {
    try {
      return Files.readAllLines(processors);
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The graphics cards that the driver knows; none where there is no driver. */
  List<String> cards() {
    try {
      Path out = Files.createTempFile("gan-cards", ".txt");
      try {
        Process process =
            new ProcessBuilder(graphicsCards)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
          process.destroyForcibly();
        }
        return ended && process.exitValue() == 0 ? Files.readAllLines(out) : List.of();
      } finally {
        Files.delete(out);
      }
    } catch (IOException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
