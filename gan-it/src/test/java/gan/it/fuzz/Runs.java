package gan.it.fuzz;

import gan.core.checkpoint.CheckpointStore;
import gan.core.run.RunDirectory;
import gan.experiment.report.Report;
import gan.experiment.runs.RunComparison;
import gan.experiment.runs.RunDetails;
import gan.experiment.runs.RunJson;
import gan.experiment.runs.RunList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what a run left behind. */
final class Runs {
  static final List<String> FILES =
      List.of(
          "state.json",
          "metrics.jsonl",
          "provenance.json",
          "config.yaml",
          "health.jsonl",
          "metric-fid.jsonl",
          "owner.properties",
          "log.txt");

  private Runs() {}

  /** The manifest of a checkpoint, and what points to it. */
  static void checkpoint(byte[] input, Path folder) throws IOException {
    Path checkpoint = Files.createDirectory(folder.resolve("step-000000001"));
    Files.write(checkpoint.resolve("weights.bin"), new byte[] {1, 2, 3});
    Joined.write(input, folder, List.of("step-000000001/manifest.txt", "latest", "best-fid"));
    CheckpointStore store = new CheckpointStore(folder);
    Bounded.all(
        store::best, () -> store.pointed(CheckpointStore.LATEST), store::newest, () -> store.at(1));
  }

  /** All that a run says about itself. */
  static void run(byte[] input, Path folder) throws IOException {
    Path path = Files.createDirectories(folder.resolve("00001-run/checkpoints")).getParent();
    Files.createFile(path.resolve("config.yaml"));
    Joined.write(input, path, FILES);
    RunDirectory run = new RunDirectory(path);
    Bounded.all(
        () -> RunJson.of(RunList.of(folder)),
        () -> RunJson.of(RunDetails.of(run)),
        () -> RunComparison.of(List.of(run, run)),
        () -> new Report(run).write());
  }
}
