package gan.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.run.RunDirectory;
import gan.experiment.runs.WrittenRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  @TempDir private Path folder;

  @Test
  void aCommandIsNotedOnceAndShown() throws IOException {
    RunDirectory run = WrittenRun.in(folder, "00001-digits").run();
    Commands command =
        new Commands(
            List.of(
                "gan", "train", "my file.yaml", "--set", "data.mirror=https://a:b@c\n\u001b[1m"));
    command.watch(null, run);
    command.watch(null, run);
    assertThat(Files.readAllLines(run.log()))
        .singleElement()
        .asString()
        .matches(
            "\\S+Z  command: \\Qgan train 'my file.yaml' --set 'data.mirror=https://***@c [1m'\\E");
    new Commands(List.of("gan", "resume", run.toString())).watch(null, run);
    assertThat(ShownPage.of(run).textsIn("repeat", "code").get(0))
        .isEqualTo(
            "gan train 'my file.yaml' --set 'data.mirror=https://***@c [1m'\ngan resume " + run);
  }
}
