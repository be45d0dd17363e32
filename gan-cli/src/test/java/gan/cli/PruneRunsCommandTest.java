package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruneRunsCommandTest {
  private final Console console = new Console();

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    WrittenRun.in(folder, "00001-digits").state("failed").file("samples/a.png", "x".repeat(10_000));
    WrittenRun.in(folder, "00002-digits").state("finished");
    WrittenRun.in(folder, "00003-digits").state("running").owner(WrittenRun.NOBODY);
    WrittenRun.in(folder, "precious").state("failed");
  }

  @Test
  void withoutYesNothingIsRemoved() throws Exception {
    assertThat(console.run("runs", "prune", folder.toString(), "--state", "failed,killed"))
        .isEqualTo(
            """
            Would remove 2 runs, BOTH bytes.
              00003-digits  killed  2026-11-01 10:20     ONE bytes
              00001-digits  failed  2026-11-01 10:20  10,137 bytes
            Left alone:
              precious  it is not named as 'gan train' names runs
            Nothing was removed yet. To remove: the same with --yes.
            """
                .replace("BOTH", String.format("%,d", size("00003-digits") + 10_137))
                .replace("ONE", Long.toString(size("00003-digits"))));
    assertThat(left()).containsExactly("00001-digits", "00002-digits", "00003-digits", "precious");
  }

  @Test
  void withYesTheyAreRemoved() throws Exception {
    assertThat(console.run("runs", "prune", folder.toString(), "--state=failed", "--yes"))
        .isEqualTo(
            """
            Removed 1 run, 10,137 bytes.
              00001-digits  failed  2026-11-01 10:20  10,137 bytes
            Left alone:
              precious  it is not named as 'gan train' names runs
            """);
    assertThat(left()).containsExactly("00002-digits", "00003-digits", "precious");
  }

  @Test
  void allConditionsMustHold() throws Exception {
    assertThat(
            console.run(
                "runs", "prune", folder.toString(), "--keep", "2", "--older-than", "30000d"))
        .isEqualTo("Would remove 0 runs, 0 bytes.\n");
    console.run(
        "runs", "prune", folder.toString(), "--keep", "1", "--state", "finished,killed", "--yes");
    assertThat(left()).containsExactly("00001-digits", "00003-digits", "precious");
  }

  @Test
  void programsGetJson() {
    assertThat(console.run("runs", "prune", folder.toString(), "--state=failed", "--json"))
        .isEqualTo(
            """
            {
              "removed" : false,
              "bytes" : 10137,
              "runs" : [ {
                "run" : "00001-digits",
                "path" : "RUNS/00001-digits",
                "state" : "failed",
                "step" : 60,
                "steps" : 100,
                "started" : "2026-11-01T10:00:00Z",
                "updated" : "2026-11-01T10:20:30Z",
                "best" : [ ],
                "bytes" : 10137
              } ],
              "spared" : [ {
                "run" : "precious",
                "reason" : "it is not named as 'gan train' names runs"
              } ]
            }
            """
                .replace("RUNS", folder.toString()));
  }

  @Test
  void aConditionIsNeeded() {
    console.fails(
        2,
        """
        error GAN-U001: missing a condition: give --state, --keep or --older-than
          Fix: see: gan runs prune --help
        """,
        "runs",
        "prune",
        folder.toString(),
        "--yes");
  }

  @Test
  void valuesThatMakeNoSenseAreRefused() {
    console.fails(
        2,
        """
        error GAN-U001: invalid value for option '--keep': -1 is below 0
          Fix: see: gan runs prune --help
        """,
        "runs",
        "prune",
        folder.toString(),
        "--keep=-1");
    console.fails(
        2,
        """
        error GAN-U001: invalid value for option '--older-than': '30' is not a time: write a number \
        and s, m, h or d, such as 2h
          Fix: see: gan runs prune --help
        """,
        "runs",
        "prune",
        folder.toString(),
        "--older-than=30");
    console.fails(
        2,
        """
        error GAN-U001: invalid value for option '--state' (STATE): 'faild' is none of \
        finished, stopped, failed, killed, unknown; did you mean 'failed'?
          Fix: see: gan runs prune --help
        """,
        "runs",
        "prune",
        folder.toString(),
        "--state=faild");
  }

  private List<String> left() throws IOException {
    try (Stream<Path> runs = Files.list(folder)) {
      return runs.map(run -> run.getFileName().toString()).sorted().toList();
    }
  }

  private long size(String run) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.walk(folder.resolve(run))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }
}
