package gan.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialCommandsTest {
  @TempDir private Path folder;

  private TrialCommands commands;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("my.yaml"), SmallSweep.EXPERIMENT);
    SweepPlan plan =
        SweepPlan.read(
            file, List.of("seed=0,1", "data={type: ring},{type: grid}"), List.of("name=it"));
    List<CheckedTrial> trials =
        plan.trials().stream().map(each -> new CheckedTrial(each, "it", "")).toList();
    commands = new TrialCommands(plan, trials, List.of(Path.of("my parts")));
  }

  @Test
  void eachTrialIsACommandThatAShellReads() {
    assertThat(commands.lines())
        .isEqualTo(
            """
            gan train FILE --set name=it --set seed=0 --set 'data={type: ring}' --plugins 'my parts'
            gan train FILE --set name=it --set seed=0 --set 'data={type: grid}' --plugins 'my parts'
            gan train FILE --set name=it --set seed=1 --set 'data={type: ring}' --plugins 'my parts'
            gan train FILE --set name=it --set seed=1 --set 'data={type: grid}' --plugins 'my parts'
            """
                .replace("FILE", file.toString()));
  }

  @Test
  void theScriptForSlurmAsksForATaskForEachTrial() {
    assertThat(commands.slurm(Path.of("out")))
        .startsWith(
            """
            #!/bin/bash
            #SBATCH --job-name=it
            #SBATCH --array=1-4
            #SBATCH --output=it-%A_%a.txt
            #SBATCH --open-mode=append
            #SBATCH --requeue
            #SBATCH --signal=B:TERM@120
            """)
        .contains("  3) trial=(--set seed=1 --set 'data={type: ring}') ;;\n");
  }

  @Test
  void aTaskTrainsThenGoesOnAndIsQueuedAgainUntilItHasFinished() throws Exception {
    fake("gan", "printf '%s|' \"$@\" >> calls; echo >> calls; exit \"$(cat status)\"");
    fake("scontrol", "echo \"$@\" >> calls");
    Files.writeString(folder.resolve("task.sh"), commands.slurm(Path.of("out")));
    Path run = folder.resolve("out/0002/00001-it");

    assertThat(task(75)).isEqualTo(75);
    Files.createDirectories(run.resolve("checkpoints"));
    assertThat(task(79)).isEqualTo(79);
    Files.writeString(run.resolve("checkpoints/latest"), "");
    assertThat(task(143)).isEqualTo(143);
    assertThat(task(0)).isZero();
    Files.writeString(run.resolve("state.json"), "{\"state\": \"finished\", \"step\": 5}\n");
    assertThat(task(1)).isZero();

    String train =
        "train|FILE|--set|name=it|--set|seed=0|--set|data={type: grid}|--set|"
            + "output.directory=\"out/0002\"|--plugins|my parts|\n";
    String resume = "resume|out/0002/00001-it|--plugins|my parts|\n";
    assertThat(folder.resolve("calls"))
        .hasContent(
            (train + "requeue 17\n" + train + resume + "requeue 17\n" + resume)
                .replace("FILE", file.toString()));
  }

  private int task(int status) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("status"), Integer.toString(status));
    ProcessBuilder builder = new ProcessBuilder("bash", "task.sh").directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("printed").toFile());
    builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
    builder.environment().put("SLURM_ARRAY_TASK_ID", "2");
    builder.environment().put("SLURM_JOB_ID", "17");
    int exit = builder.start().waitFor();
    assertThat(folder.resolve("printed")).isEmptyFile();
    return exit;
  }

  private void fake(String name, String line) throws IOException {
    Path command = folder.resolve(name);
    Files.writeString(command, "#!/bin/bash\n" + line + "\n");
    assertThat(command.toFile().setExecutable(true)).isTrue();
  }
}
