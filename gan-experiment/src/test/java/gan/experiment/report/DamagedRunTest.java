package gan.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.run.RunDirectory;
import gan.experiment.runs.WrittenRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is made of what is left, and says what is not. */
class DamagedRunTest {
  @TempDir private Path folder;

  @Test
  void whatIsDamagedIsNamedAndTheRestIsShown() throws IOException {
    WrittenRun written = CompleteRun.in(folder, "00001-digits");
    RunDirectory run = written.run();
    append(run.metrics(), "{\"step\": 61, \"discrimin");
    append(run.health(), "{\"ste");
    append(run.path().resolve("metric-fid.jsonl"), "\n\u0000\u0001");
    written
        .file("config-origin.json", "{")
        .file("provenance.json", "[1]")
        .file("reals.png", "GIF89a, or whatever else it is, of some length");
    Files.write(run.samples(50), Arrays.copyOf(Png.bytes(), 60));
    Files.write(run.samples(0), new byte[0]);
    Files.delete(run.samples().resolve("health-000030.png"));
    Files.delete(run.log());
    ShownPage page = ShownPage.of(run);
    assertThat(gaps(page))
        .containsExactly(
            "metrics.jsonl: 1 line is cut off or damaged, and left out",
            "metric-fid.jsonl: 2 lines are cut off or damaged, and left out",
            "samples/step-000000.png cannot be read: it is no PNG",
            "samples/step-000050.png cannot be read: it is cut off",
            "reals.png cannot be read: it is no PNG",
            "health.jsonl: 1 line is cut off or damaged, and left out",
            "config-origin.json cannot be read: it is no JSON object",
            "provenance.json cannot be read: it is no JSON object",
            "log.txt is missing");
    assertThat(page.textsIn("samples", "figcaption")).containsExactly("after step 1,000,000");
    assertThat(page.in("samples", "input")).isEmpty();
    assertThat(page.textsIn("samples", "p")).contains("There is no picture of real samples.");
    assertThat(page.textsIn("warnings", "p"))
        .contains("Its picture " + run.samples() + "/health-000030.png is missing or damaged.");
    assertThat(page.textsIn("curves", "title")).contains("step 60\nD loss 1.25\nG loss 0.75");
    assertThat(page.rows("configuration")).contains(List.of("seed", "42", ""));
    assertThat(page.textsIn("provenance", "p"))
        .containsExactly("The run does not say what it was made with.");
    assertThat(page.textsIn("log", "p")).containsExactly("It is empty.");
  }

  @Test
  void aRunOfWhichOnlyTheConfigurationIsLeftHasAReport() throws IOException {
    RunDirectory run = new RunDirectory(folder.resolve("00001-digits"));
    Files.createDirectories(run.path());
    Files.writeString(run.config(), "name: [");
    ShownPage page = ShownPage.of(run);
    assertThat(page.texts("h1")).containsExactly("00001-digits unknown");
    assertThat(gaps(page))
        .satisfiesExactly(
            gap -> assertThat(gap).isEqualTo("state.json is missing"),
            gap -> assertThat(gap).isEqualTo("metrics.jsonl is missing"),
            gap -> assertThat(gap).isEqualTo("samples is missing"),
            gap -> assertThat(gap).isEqualTo("reals.png is missing"),
            gap -> assertThat(gap).isEqualTo("config-origin.json is missing"),
            gap -> assertThat(gap).startsWith("config.yaml cannot be read: "),
            gap -> assertThat(gap).isEqualTo("provenance.json is missing"),
            gap -> assertThat(gap).isEqualTo("checkpoints is missing"),
            gap -> assertThat(gap).isEqualTo("log.txt is missing"));
    assertThat(page.texts("dd")).containsExactly("-", "-", "-", "-", "-", "-", "0");
    assertThat(page.textsIn("curves", "p")).containsExactly("No step was logged.");
    assertThat(page.textsIn("repeat", "code"))
        .containsExactly("gan train " + run.config(), "gan report " + run);
  }

  @Test
  void bytesThatAreNoTextAreRead() throws IOException {
    RunDirectory run = CompleteRun.in(folder, "00001-digits").run();
    byte[] noise = {(byte) 0xff, (byte) 0xc0, 0, '\n', (byte) 0x80, '<', '\n'};
    for (Path file : List.of(run.metrics(), run.health(), run.log(), run.state())) {
      Files.write(file, noise);
    }
    ShownPage page = ShownPage.of(run);
    assertThat(gaps(page))
        .containsExactly(
            "state.json cannot be read: it is no JSON object",
            "metrics.jsonl: 2 lines are cut off or damaged, and left out",
            "health.jsonl: 2 lines are cut off or damaged, and left out");
    assertThat(page.textsIn("log", "li")).containsExactly("\uFFFD\uFFFD\uFFFD", "\uFFFD<");
  }

  private static List<String> gaps(ShownPage page) {
    var items = page.all("header").get(0).getElementsByTagName("li");
    return java.util.stream.IntStream.range(0, items.getLength())
        .mapToObj(i -> items.item(i).getTextContent())
        .toList();
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8, java.nio.file.StandardOpenOption.APPEND);
  }
}
