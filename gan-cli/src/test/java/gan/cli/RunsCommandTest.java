package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsCommandTest {
  private final Console console = new Console();

  @TempDir private Path folder;

  @Test
  void runsAreListedWithWhatTheyDid() throws Exception {
    writeSix();
    assertThat(console.run("runs", folder.toString()))
        .isEqualTo(
            """
            run            state       step  D loss   G loss                     best        when (UTC)
            00006-digits   running   60/100       -        -                        -  2026-11-01 10:20
            00005-digits   killed    60/100  0.7500   1.5000                        -  2026-11-01 10:20
            00004-digits   failed    60/100  0.7500      NaN                        -  2026-11-01 10:20
            00003-digits   stopped   60/100  0.7500  -0.5000                        -  2026-11-01 10:20
            00002-gauss?1  finished  60/100  0.6931   0.7000  fid 23.8 @40, kid @1000  2026-11-01 10:20
            00001-digits   unknown       20  0.5000   0.2500                        -  2025-01-02 03:04
            """);
  }

  @Test
  void onlyTheNewestAreListedOnRequest() throws Exception {
    writeSix();
    assertThat(console.run("runs", folder.toString(), "--limit", "1"))
        .isEqualTo(
            """
            run           state      step  D loss  G loss  best        when (UTC)
            00006-digits  running  60/100       -       -     -  2026-11-01 10:20
            These are the newest 1; to see all: --all
            """);
    assertThat(console.run("runs", folder.toString(), "--limit", "1", "--all").lines()).hasSize(7);
  }

  @Test
  void programsGetJson() throws Exception {
    writeSix();
    assertThat(console.run("runs", folder.toString(), "--limit", "3", "--json"))
        .isEqualTo(
            """
            [ {
              "run" : "00006-digits",
              "path" : "RUNS/00006-digits",
              "state" : "running",
              "step" : 60,
              "steps" : 100,
              "started" : "2026-11-01T10:00:00Z",
              "updated" : "2026-11-01T10:20:30Z",
              "best" : [ ]
            }, {
              "run" : "00005-digits",
              "path" : "RUNS/00005-digits",
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
              "best" : [ ]
            }, {
              "run" : "00004-digits",
              "path" : "RUNS/00004-digits",
              "state" : "failed",
              "step" : 60,
              "steps" : 100,
              "started" : "2026-11-01T10:00:00Z",
              "updated" : "2026-11-01T10:20:30Z",
              "reason" : "a loss is NaN",
              "code" : "GAN-T001",
              "last" : {
                "step" : 60,
                "discriminatorLoss" : 0.75,
                "generatorLoss" : "NaN",
                "real" : 0.5,
                "fake" : 0.25,
                "seconds" : 0.0123
              },
              "best" : [ ]
            } ]
            """
                .replace("RUNS", folder.toString()));
  }

  @Test
  void aFolderWithoutRunsSaysSo() {
    assertThat(console.run("runs", folder.toString())).isEqualTo("No runs in '" + folder + "'.\n");
    assertThat(console.run("runs", folder.toString(), "--json")).isEqualTo("[ ]\n");
  }

  @Test
  void aMissingFolderIsNamed() {
    console.fails(
        66,
        """
        error GAN-R001: there is no folder 'RUNS/none'
          Fix: name the folder of your runs; 'gan train' creates 'runs' where it is started.
        """
            .replace("RUNS", folder.toString()),
        "runs",
        folder.resolve("none").toString());
  }

  @Test
  void aLimitBelowOneIsRefused() {
    console.fails(
        2,
        """
        error GAN-U001: invalid value for option '--limit': 0 is below 1
          Verbs: show, prune.
          Fix: see: gan runs --help
        """,
        "runs",
        folder.toString(),
        "--limit",
        "0");
  }

  private void writeSix() throws IOException {
    WrittenRun old = WrittenRun.in(folder, "00001-digits").metrics(10, 1, 1).metrics(20, 0.5, 0.25);
    old.file("log.txt", "2025-01-02T03:04:05Z  started\n");
    Files.setLastModifiedTime(
        old.path().resolve("log.txt"), FileTime.from(Instant.parse("2025-01-02T03:04:05Z")));
    WrittenRun.in(folder, "00002-gauss\u001b1")
        .state("finished")
        .metrics(60, 0.6931, 0.7)
        .file("metric-fid.jsonl", "{\"metric\": \"fid\", \"step\": 40, \"value\": 23.8}\n")
        .file("checkpoints/best-fid", "step-000000040\n")
        .file("checkpoints/best-kid", "step-000001000\n");
    WrittenRun.in(folder, "00003-digits").state("stopped").metrics(60, 0.75, -0.5);
    WrittenRun.in(folder, "00004-digits")
        .state("failed", ", \"code\": \"GAN-T001\", \"reason\": \"a loss is NaN\", \"exit\": 79")
        .metrics(60, 0.75, 0)
        .file(
            "metrics.jsonl",
            "{\"step\": 60, \"discriminatorLoss\": 0.75, \"generatorLoss\": \"NaN\", \"real\": 0.5,"
                + " \"fake\": 0.25, \"seconds\": 0.0123}\n");
    WrittenRun.in(folder, "00005-digits")
        .state("running")
        .owner(WrittenRun.NOBODY)
        .metrics(60, 0.75, 1.5);
    WrittenRun.in(folder, "00006-digits").state("running").owner(ProcessHandle.current().pid());
  }
}
