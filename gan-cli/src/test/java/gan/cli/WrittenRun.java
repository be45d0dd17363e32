package gan.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * A run whose files were written without training.
 *
 * @param path its folder
 */
record WrittenRun(Path path) {
  /** The number of no process. */
  static final long NOBODY = 999_999_999L;

  static WrittenRun in(Path runs, String name) throws IOException {
    Path path = runs.resolve(name);
    Files.createDirectories(path.resolve("samples"));
    Files.createDirectories(path.resolve("checkpoints"));
    return new WrittenRun(path).file("config.yaml", "name: digits\nseed: 1\n");
  }

  /** Writes a file of the run. */
  WrittenRun file(String name, String text) throws IOException {
    Files.createDirectories(path.resolve(name).getParent());
    Files.writeString(path.resolve(name), text);
    return this;
  }

  /** The state after 60 of 100 steps. */
  WrittenRun state(String state) throws IOException {
    return state(state, "");
  }

  /** The state after 60 of 100 steps, and more fields, each after a comma. */
  WrittenRun state(String state, String more) throws IOException {
    return file(
        "state.json",
        "{\"state\": \"%s\", \"step\": 60, \"steps\": 100, \"started\": \"2026-11-01T10:00:00Z\","
                .formatted(state)
            + " \"updated\": \"2026-11-01T10:20:30Z\"%s}\n".formatted(more));
  }

  WrittenRun owner(long pid) throws IOException {
    return file(
        "owner.properties", "pid=%d\nhost=%s\nsince=2096-11-01T10:00:00Z\n".formatted(pid, host()));
  }

  WrittenRun metrics(long step, double discriminatorLoss, double generatorLoss) throws IOException {
    Files.writeString(
        path.resolve("metrics.jsonl"),
        String.format(
            Locale.ROOT,
            "{\"step\": %d, \"discriminatorLoss\": %s, \"generatorLoss\": %s, \"real\": 0.5,"
                + " \"fake\": 0.25, \"seconds\": 0.0123}%n",
            step,
            discriminatorLoss,
            generatorLoss),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return this;
  }

  static String host() throws IOException {
    return InetAddress.getLocalHost().getHostName();
  }
}
