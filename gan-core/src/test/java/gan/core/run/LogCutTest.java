package gan.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogCutTest {
  private static final String ROWS =
      "{\"step\": 1, \"loss\": 0.5}\n{\"step\": 5, \"loss\": \"NaN\"}\n{\"step\": 10}\n";

  @TempDir private Path folder;

  private RunDirectory run;

  @BeforeEach
  void create() {
    run = RunDirectory.create(folder, "cut");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"step\": 11",
        "{\"step\": 1",
        "{\"step\": 9, \"loss\": 0.25}",
        "\0\0\0\0",
        "{\"step\": 11}\n",
        "{\"step\": 11}\n{\"step\": 12",
        "{\"step\": 11}\n{\"step\": 12}\n{\"step\": 20, \"loss\": 1}\n",
      })
  void whatCameLaterAndWhatIsTornGoes(String rest) throws IOException {
    Files.writeString(run.metrics(), ROWS + rest);
    new LogCut(run, 10).cut();
    assertThat(run.metrics()).hasContent(ROWS);
    new LogCut(run, 10).cut();
    assertThat(Files.readString(run.metrics())).isEqualTo(ROWS);
  }

  @Test
  void bothLogsAreCutAndTheOneInWordsIsNot() throws IOException {
    Files.writeString(run.metrics(), ROWS);
    Files.writeString(run.health(), "{\"step\": 7, \"warning\": \"x\"}\n");
    Files.writeString(run.log(), "started\n");
    new LogCut(run, 4).cut();
    assertThat(Files.readString(run.metrics())).isEqualTo("{\"step\": 1, \"loss\": 0.5}\n");
    assertThat(run.health()).isEmptyFile();
    assertThat(run.log()).hasContent("started");
  }

  @Test
  void aLineThatSomebodyElseWroteTakesNoRowAlong() throws IOException {
    String text = "# mine\n" + ROWS + "\n{\"step\": \"11\"}\n";
    Files.writeString(run.metrics(), text + "{\"step\": 11}\n");
    new LogCut(run, 10).cut();
    assertThat(Files.readString(run.metrics())).isEqualTo(text);
  }

  @Test
  void whereNoLogIsThereIsNothingToCut() {
    new LogCut(run, 0).cut();
    assertThat(run.metrics()).doesNotExist();
  }

  @Test
  void onlyPicturesOfLaterStepsGo() throws IOException {
    for (String name :
        List.of(
            "step-000000.png",
            "step-000010.png",
            "step-000011.png",
            "step-1000000.png",
            "health-000010.png",
            "health-000020.png",
            "memorisation-000020.png",
            "drawn-0001.png",
            "mine-000099.png")) {
      Files.writeString(run.samples().resolve(name), "x");
    }
    new LogCut(run, 10).cut();
    try (Stream<Path> left = Files.list(run.samples())) {
      assertThat(left.map(path -> path.getFileName().toString()).sorted())
          .containsExactly(
              "drawn-0001.png",
              "health-000010.png",
              "mine-000099.png",
              "step-000000.png",
              "step-000010.png");
    }
  }

  @Test
  void aLogOfManyRowsIsCutInSeconds() throws IOException {
    int rows = 500_000;
    long expected = 0;
    try (BufferedWriter log = Files.newBufferedWriter(run.metrics())) {
      for (int step = 1; step <= rows; step++) {
        String row =
            "{\"step\": " + step + ", \"discriminatorLoss\": 1.3862943611198906, \"real\": 0.5}\n";
        log.write(row);
        expected += step < rows ? row.length() : 0;
      }
    }
    long began = System.nanoTime();
    new LogCut(run, rows - 1).cut();
    assertThat(Files.size(run.metrics())).isEqualTo(expected);
    assertThat((System.nanoTime() - began) / 1e9).isBetween(0.0, 10.0);
  }
}
