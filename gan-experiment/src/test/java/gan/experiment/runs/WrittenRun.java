package gan.experiment.runs;

import gan.core.run.RunDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;

/** A run whose files were written without training. */
public record WrittenRun(RunDirectory run) {
  /** The number of no process. */
  public static final long NOBODY = 999_999_999L;

  public static WrittenRun in(Path runs, String name) throws IOException {
    RunDirectory run = new RunDirectory(runs.resolve(name));
    Files.createDirectories(run.samples());
    Files.createDirectories(run.checkpoints());
    return new WrittenRun(run).config("name: digits\n");
  }

  public WrittenRun config(String yaml) throws IOException {
    Files.writeString(run.config(), yaml);
    return this;
  }

  /** The state after 60 of 100 steps. */
  public WrittenRun state(String state) throws IOException {
    return state(state, "2026-11-01T10:20:30Z");
  }

  public WrittenRun state(String state, String updated) throws IOException {
    Files.writeString(
        run.state(),
        "{\"state\": \"%s\", \"step\": 60, \"steps\": 100, \"started\": \"2026-11-01T10:00:00Z\","
                .formatted(state)
            + " \"updated\": \"%s\"}\n".formatted(updated));
    return this;
  }

  public WrittenRun owner(long pid) throws IOException {
    Files.writeString(
        run.path().resolve("owner.properties"),
        "pid=%d\nhost=%s\nsince=%s\n"
            .formatted(pid, InetAddress.getLocalHost().getHostName(), Instant.now()));
    return this;
  }

  public WrittenRun log(String lines) throws IOException {
    Files.writeString(run.log(), lines);
    return this;
  }

  public WrittenRun metrics(long step, double discriminatorLoss, double generatorLoss)
      throws IOException {
    return row(
        run.metrics(),
        String.format(
            Locale.ROOT,
            "{\"step\": %d, \"discriminatorLoss\": %s, \"generatorLoss\": %s}",
            step,
            discriminatorLoss,
            generatorLoss));
  }

  public WrittenRun metric(String name, long step, double value) throws IOException {
    return row(
        run.path().resolve("metric-" + name + ".jsonl"),
        String.format(
            Locale.ROOT, "{\"metric\": \"%s\", \"step\": %d, \"value\": %s}", name, step, value));
  }

  public WrittenRun metric(String name, long step, double value, String protocol, String extractor)
      throws IOException {
    return row(
        run.path().resolve("metric-" + name + ".jsonl"),
        String.format(
            Locale.ROOT,
            "{\"step\": %d, \"value\": %s, \"protocol\": \"%s\", \"extractor\": \"%s\"}",
            step,
            value,
            protocol,
            extractor));
  }

  /** With an interval and a floor. */
  public WrittenRun metric(
      String name, long step, double value, double low, double high, double floor)
      throws IOException {
    return row(
        run.path().resolve("metric-" + name + ".jsonl"),
        String.format(
            Locale.ROOT,
            "{\"step\": %d, \"value\": %s, \"low\": %s, \"high\": %s, \"floor\": %s}",
            step,
            value,
            low,
            high,
            floor));
  }

  public WrittenRun best(String metric, long step) throws IOException {
    Files.writeString(
        run.checkpoints().resolve("best-" + metric),
        String.format(Locale.ROOT, "step-%09d\n", step));
    return this;
  }

  /** Writes a file of the run. */
  public WrittenRun file(String name, String text) throws IOException {
    Path file = run.path().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  private WrittenRun row(Path file, String row) throws IOException {
    Files.writeString(file, row + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return this;
  }
}
