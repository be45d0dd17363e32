package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowRunCommandTest {
  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private final Console console = new Console();

  @TempDir private Path folder;

  @Test
  void everythingIsShown() throws Exception {
    String run = write();
    assertThat(console.run("runs", "show", run))
        .isEqualTo(
            """
            run           RUN
            state         killed, step 60/100: the process that trained it is gone; to go on: gan resume RUN
            started       2026-11-01T10:00:00Z
            updated       2026-11-01T10:20:30Z
            owner         process 999999999 on HOST since 2096-11-01T10:00:00Z, gone
            last losses   step 60, D loss 0.75, G loss 1.5, D(x) 0.5, D(G(z)) 0.25, seconds/step 0.0123
            last metrics  fid 25.1 @60
            best metrics  fid 23.8 @40
            checkpoints   step-000000060  latest  DAMAGED: 'tensors.index' is missing
                          step-000000040  best-fid
            warnings      step 30, mode-collapse: 3 of 10 modes. Lower the learning rate. See RUN/health/a.png
            pictures      2 in RUN/samples, the last step-000050.png
            provenance    gan 0.1.0
                          data.count 70000
                          plugins.0.module gan.data
                          plugins.1.module gan.losses
            """
                .replace("RUN", run)
                .replace("HOST", WrittenRun.host()));
  }

  @Test
  void programsGetJson() throws Exception {
    String run = write();
    assertThat(console.run("runs", "show", run, "--json"))
        .isEqualTo(
            """
            {
              "run" : "00001-digits",
              "path" : "RUN",
              "state" : "killed",
              "step" : 60,
              "steps" : 100,
              "started" : "2026-11-01T10:00:00Z",
              "updated" : "2026-11-01T10:20:30Z",
              "last" : {
                "step" : 60,
                "discriminatorLoss" : 0.75,
                "generatorLoss" : 1.5,
                "real" : 0.5,
                "fake" : 0.25,
                "seconds" : 0.0123
              },
              "best" : [ {
                "metric" : "fid",
                "step" : 40,
                "value" : 23.8
              } ],
              "owner" : {
                "pid" : 999999999,
                "host" : "HOST",
                "since" : "2096-11-01T10:00:00Z",
                "alive" : false
              },
              "metrics" : [ {
                "metric" : "fid",
                "step" : 60,
                "value" : 25.1
              } ],
              "checkpoints" : [ {
                "checkpoint" : "step-000000060",
                "step" : 60,
                "pointers" : [ "latest" ],
                "damage" : "'tensors.index' is missing"
              }, {
                "checkpoint" : "step-000000040",
                "step" : 40,
                "pointers" : [ "best-fid" ]
              } ],
              "warnings" : [ {
                "step" : 30,
                "warning" : "mode-collapse",
                "message" : "3 of 10 modes.",
                "advice" : "Lower the learning rate.",
                "picture" : "RUN/health/a.png"
              } ],
              "pictures" : [ "RUN/samples/step-000000.png", "RUN/samples/step-000050.png" ],
              "provenance" : {
                "gan" : "0.1.0",
                "data" : {
                  "count" : 70000
                },
                "plugins" : [ {
                  "module" : "gan.data"
                }, {
                  "module" : "gan.losses"
                } ]
              }
            }
            """
                .replace("RUN", run)
                .replace("HOST", WrittenRun.host()));
  }

  @Test
  void aRunFromBeforeHasLess() throws Exception {
    String run =
        WrittenRun.in(folder, "00001-digits")
            .state("stopped", ", \"reason\": \"OUT_OF_TIME\"")
            .path()
            .toString();
    assertThat(console.run("runs", "show", run))
        .isEqualTo(
            """
            run           RUN
            state         stopped, step 60/100: out of time
            started       2026-11-01T10:00:00Z
            updated       2026-11-01T10:20:30Z
            owner         -
            last losses   -
            last metrics  -
            best metrics  -
            checkpoints   -
            warnings      -
            pictures      -
            provenance    -
            """
                .replace("RUN", run));
  }

  @Test
  void aFailureSaysWhy() throws Exception {
    String run =
        WrittenRun.in(folder, "00001-digits")
            .state("failed", ", \"code\": \"GAN-T001\", \"reason\": \"a loss is NaN\"")
            .path()
            .toString();
    assertThat(console.run("runs", "show", run).lines())
        .contains("state         failed, step 60/100: a loss is NaN (GAN-T001)");
  }

  @Test
  void aMistypedRunIsNamedWithTheNearest() throws Exception {
    WrittenRun.in(folder, "00001-digits");
    console.fails(
        66,
        """
        error GAN-R001: 'RUNS/00001-digit' is not a run: it has no config.yaml
          did you mean 'RUNS/00001-digits'?
          Fix: name a folder that 'gan train' created, such as runs/00001-digits.
        """
            .replace("RUNS", folder.toString()),
        "runs",
        "show",
        folder.resolve("00001-digit").toString());
  }

  private String write() throws IOException {
    return WrittenRun.in(folder, "00001-digits")
        .state("running")
        .owner(WrittenRun.NOBODY)
        .metrics(60, 0.75, 1.5)
        .file(
            "metric-fid.jsonl",
            """
            {"metric": "fid", "step": 40, "value": 23.8}
            {"metric": "fid", "step": 60, "value": 25.1}
            """)
        .file("checkpoints/latest", "step-000000060\n")
        .file("checkpoints/best-fid", "step-000000040\n")
        .file("checkpoints/step-000000040/manifest.txt", manifest())
        .file("checkpoints/step-000000040/tensors.index", "")
        .file("checkpoints/step-000000060/manifest.txt", manifest())
        .file(
            "health.jsonl",
            "{\"step\": 30, \"warning\": \"mode-collapse\", \"message\": \"3 of 10 modes.\","
                + " \"advice\": \"Lower the learning rate.\", \"picture\": \"health/a.png\"}\n")
        .file("samples/step-000000.png", "")
        .file("samples/step-000050.png", "")
        .file(
            "provenance.json",
            "{\"gan\": \"0.1.0\", \"data\": {\"count\": 70000}, \"plugins\": [{\"module\":"
                + " \"gan.data\"}, {\"module\": \"gan.losses\"}]}")
        .path()
        .toString();
  }

  private static String manifest() {
    return "gan checkpoint 1\n" + EMPTY + " 0 tensors.index\n";
  }
}
