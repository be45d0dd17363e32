package gan.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JavaLauncherTest {
  @TempDir private Path folder;

  @Test
  void aProcessHasItsShareOfThreadsItsDeviceAndASessionOfItsOwn() throws Exception {
    String script =
        "echo $TF_NUM_INTRAOP_THREADS $TF_NUM_INTEROP_THREADS $CUDA_VISIBLE_DEVICES $0 $1;"
            + " [ $(ps -o sid= $$) = $$ ] && echo alone; exit 3";
    JavaLauncher launcher = new JavaLauncher(List.of("sh", "-c", script), 2, List.of("4", "5"));
    Path output = folder.resolve("output/0001.txt");
    assertThat(exit(launcher.launch(List.of("train", "x y"), 3, output))).isEqualTo(3);
    assertThat(exit(launcher.launch(List.of("resume", "z"), 0, output))).isEqualTo(3);
    assertThat(output).hasContent("2 2 5 train x y\nalone\n2 2 4 resume z\nalone\n");
  }

  @Test
  void whatRunsCanBeAskedToEnd() throws Exception {
    JavaLauncher launcher = new JavaLauncher(List.of("sleep"), 0, List.of());
    TrialProcess asked = launcher.launch(List.of("100"), 0, folder.resolve("1.txt"));
    assertThat(asked.exit()).isEmpty();
    asked.stop();
    assertThat(exit(asked)).isEqualTo(143);
    TrialProcess killed = launcher.launch(List.of("100"), 0, folder.resolve("2.txt"));
    launcher.killAll();
    assertThat(exit(killed)).isEqualTo(137);
  }

  private static int exit(TrialProcess process) throws InterruptedException {
    OptionalInt exit = process.exit();
    while (exit.isEmpty()) {
      Thread.sleep(20);
      exit = process.exit();
    }
    return exit.getAsInt();
  }
}
