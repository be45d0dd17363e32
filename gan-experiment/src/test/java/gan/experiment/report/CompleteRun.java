package gan.experiment.report;

import gan.experiment.runs.WrittenRun;
import java.io.IOException;
import java.nio.file.Path;

/** A run that has everything, written without training. */
final class CompleteRun {
  private CompleteRun() {}

  static WrittenRun in(Path runs, String name) throws IOException {
    WrittenRun written =
        WrittenRun.in(runs, name)
            .state("finished")
            .config(
                """
                name: digits
                seed: 42
                data: {type: ring}
                penalties: [{type: r1}, {type: r2}]
                generator: {hidden: [8, 9]}
                training: {batchSize: 8}
                """)
            .file(
                "config-origin.json",
                """
                {"name": "my.yaml:1:7", "seed": "--set:1:9", "data.type": "default",
                 "penalties[0].type": "my.yaml:5:3", "generator.hidden": "my.yaml:6:3",
                 "generator.hidden[0]": "my.yaml:6:4", "training.batchSize": "my.yaml:7:3"}
                """)
            .file(
                "metrics.jsonl",
                """
                {"step": 1, "discriminatorLoss": 1.5, "generatorLoss": 0.5, "real": 0.5, "fake": 0.5, "seconds": 0.5}
                {"step": 60, "discriminatorLoss": 1.25, "generatorLoss": 0.75, "real": 0.6, "fake": 0.4, "seconds": 0.02}
                """)
            .metric("fid", 40, 23.8)
            .metric("fid", 60, 25.1, 24, 26.5, 0.875)
            .best("fid", 40)
            .file("checkpoints/latest", "step-000000060\n")
            .file("checkpoints/step-000000040/manifest.txt", "")
            .file("checkpoints/step-000000060/manifest.txt", "")
            .file(
                "health.jsonl",
                "{\"step\": 30, \"warning\": \"mode-collapse\", \"message\": \"3 of 10 modes.\","
                    + " \"advice\": \"Lower the learning rate.\","
                    + " \"picture\": \"samples/health-000030.png\"}\n")
            .file(
                "provenance.json",
                "{\"gan\": \"0.1.0\", \"device\": \"cpu\","
                    + " \"data\": {\"source\": \"ring\", \"count\": -1},"
                    + " \"plugins\": [{\"module\": \"gan.data\", \"version\": \"0.1.0\"},"
                    + " {\"module\": \"gan.losses\"}]}")
            .log(
                """
                2026-11-01T10:00:00Z  command: gan train my.yaml --set seed=42
                2026-11-01T10:00:01Z  started
                2026-11-01T10:00:02Z  step 1  D 1.5000  G 0.5000  D(x) 0.500  D(G(z)) 0.500  500.0 ms
                2026-11-01T10:10:00Z  warning: step 30, mode-collapse: 3 of 10 modes.
                2026-11-01T10:20:30Z  finished after 60 steps
                """);
    Png.write(written.run().reals());
    for (long step : new long[] {1_000_000, 0, 50}) {
      Png.write(written.run().samples(step));
    }
    Png.write(written.run().samples().resolve("health-000030.png"));
    Png.write(written.run().samples().resolve("drawn-0001.png"));
    return written;
  }
}
