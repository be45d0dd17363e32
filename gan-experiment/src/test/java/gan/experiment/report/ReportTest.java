package gan.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import gan.experiment.runs.WrittenRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What a report says of a run that has all there can be. */
class ReportTest {
  @TempDir private Path folder;

  @Test
  void whatMattersMostComesFirst() throws IOException {
    ShownPage page = ShownPage.of(complete().run());
    assertThat(page.texts("title").get(0)).isEqualTo("00001-digits: finished");
    assertThat(page.texts("h1")).containsExactly("00001-digits finished");
    assertThat(page.texts("header").get(0))
        .startsWith(
            "00001-digits finished\nIt trained to its last step."
                + "seed 42 · data ring · penalty r1 · penalty r2 · batches of 8");
    assertThat(page.texts("dt"))
        .containsExactly(
            "steps of 100",
            "D loss",
            "G loss",
            "D(x)",
            "D(G(z))",
            "best fid",
            "time per step",
            "warnings");
    assertThat(page.texts("dd"))
        .containsExactly("60", "1.2500", "0.7500", "0.6000", "0.4000", "23.8", "20.0 ms", "1");
    assertThat(page.texts("h2"))
        .containsExactly(
            "Samples",
            "Curves",
            "Metrics",
            "Warnings",
            "Configuration",
            "Provenance",
            "Reproduce and resume",
            "Log");
    assertThat(page.all("header").get(0).getElementsByTagName("ul").getLength()).isZero();
  }

  @Test
  void samplesStandInTheOrderOfTheirStepsBesideRealOnes() throws IOException {
    ShownPage page = ShownPage.of(complete().run());
    assertThat(page.textsIn("samples", "figcaption"))
        .containsExactly("before the first step", "after step 50", "after step 1,000,000");
    assertThat(page.in("samples", "img").stream().map(image -> image.getAttribute("alt")))
        .containsExactly(
            "Generated samples, before the first step",
            "Generated samples, after step 50",
            "Generated samples, after step 1,000,000",
            "Real samples");
    Element slider = page.in("samples", "input").get(0);
    assertThat(slider.getAttribute("max")).isEqualTo("2");
    assertThat(slider.getAttribute("value")).isEqualTo("2");
    assertThat(page.all("img"))
        .allSatisfy(
            image -> {
              assertThat(image.getAttribute("width")).isEqualTo("3");
              assertThat(image.getAttribute("height")).isEqualTo("2");
              assertThat(image.getAttribute("src"))
                  .isEqualTo(
                      "data:image/png;base64,"
                          + java.util.Base64.getEncoder().encodeToString(Png.bytes()));
            });
  }

  @Test
  void curvesTellTheirValues() throws IOException {
    ShownPage page = ShownPage.of(complete().run());
    assertThat(page.in("curves", "svg").stream().map(svg -> svg.getAttribute("aria-label")))
        .containsExactly(
            "Losses of the discriminator (D) and the generator (G). At the end: D loss 1.25,"
                + " G loss 0.75.",
            "What D makes of real samples, D(x), and of generated ones, D(G(z)): 1 is real, 0 is"
                + " generated. At the end: D(x) 0.6, D(G(z)) 0.4.");
    assertThat(page.textsIn("curves", "title"))
        .containsExactly(
            "step 1\nD loss 1.5\nG loss 0.5",
            "step 60\nD loss 1.25\nG loss 0.75",
            "step 30: mode-collapse",
            "step 1\nD(x) 0.5\nD(G(z)) 0.5",
            "step 60\nD(x) 0.6\nD(G(z)) 0.4",
            "step 30: mode-collapse");
    assertThat(page.textsIn("metrics", "title"))
        .containsExactly("step 40\nfid 23.8", "step 60\nfid 25.1", "step 30: mode-collapse");
  }

  @Test
  void pointsLieWhereTheirNumbersAre() throws IOException {
    ShownPage page = ShownPage.of(complete().run());
    assertThat(page.in("curves", "polyline").stream().map(line -> line.getAttribute("points")))
        .containsExactly(
            "88.4,74.5 820.0,104.8",
            "88.4,195.5 820.0,165.3",
            "88.4,135.0 820.0,110.8",
            "88.4,135.0 820.0,159.2");
  }

  @Test
  void tablesHaveWhatTheFilesHave() throws IOException {
    ShownPage page = ShownPage.of(complete().run());
    assertThat(page.rows("metrics"))
        .containsExactly(
            List.of("metric", "last", "95 % interval", "floor", "best checkpoint"),
            List.of("fid", "25.1 at step 60", "24 to 26.5", "0.875", "23.8 at step 40"));
    assertThat(page.rows("configuration"))
        .containsExactly(
            List.of("key", "value", "from"),
            List.of("name", "digits", "my.yaml:1:7"),
            List.of("seed", "42", "--set"),
            List.of("penalties[0].type", "r1", "my.yaml:5:3"),
            List.of("penalties[1].type", "r2", ""),
            List.of("generator.hidden", "[8, 9]", "my.yaml:6:3"),
            List.of("training.batchSize", "8", "my.yaml:7:3"),
            List.of("key", "value", "from"),
            List.of("data.type", "ring", "default"));
    assertThat(page.textsIn("configuration", "summary")).containsExactly("Defaults: 1");
    assertThat(page.rows("provenance"))
        .containsExactly(
            List.of("what", "value"),
            List.of("gan", "0.1.0"),
            List.of("device", "cpu"),
            List.of("data.source", "ring"),
            List.of("data.count", "endless"),
            List.of("module", "version"),
            List.of("gan.data", "0.1.0"),
            List.of("gan.losses", ""));
    assertThat(page.rows("repeat"))
        .containsExactly(
            List.of("checkpoint", "is"),
            List.of("step-000000060", "latest"),
            List.of("step-000000040", "best-fid"));
  }

  @Test
  void warningsAreShownWithTheirPictures() throws IOException {
    ShownPage page = ShownPage.of(complete().run());
    assertThat(page.textsIn("warnings", "h3")).containsExactly("mode-collapse at step 30");
    assertThat(page.textsIn("warnings", "p"))
        .containsExactly("3 of 10 modes.", "Lower the learning rate.");
    assertThat(page.in("warnings", "img").get(0).getAttribute("alt"))
        .isEqualTo("mode-collapse at step 30");
  }

  @Test
  void commandsCanBeCopied() throws IOException {
    RunDirectory run = complete().run();
    assertThat(ShownPage.of(run).textsIn("repeat", "code"))
        .containsExactly(
            "gan train my.yaml --set seed=42",
            "gan reproduce " + run,
            "gan train " + run.config(),
            "gan resume " + run + " --set training.steps=120",
            "gan sample " + run + " --seeds 0-63",
            "gan report " + run);
  }

  @Test
  void theLogIsShownWithoutItsStepsAndWarnings() throws IOException {
    assertThat(ShownPage.of(complete().run()).textsIn("log", "li"))
        .containsExactly(
            "2026-11-01T10:00:00Z command: gan train my.yaml --set seed=42",
            "2026-11-01T10:00:01Z started",
            "2026-11-01T10:20:30Z finished after 60 steps");
  }

  @Test
  void writingItAgainGivesTheSameAndLeavesNothingElse() throws IOException {
    RunDirectory run = complete().run();
    Path first = new Report(run).write();
    byte[] bytes = Files.readAllBytes(first);
    assertThat(first).isEqualTo(run.report());
    assertThat(new Report(run).write()).hasBinaryContent(bytes);
    assertThat(run.path()).isDirectoryNotContaining("glob:**/.tmp*");
  }

  @Test
  void whatAKilledProcessLeftIsTidiedAway() throws IOException {
    WrittenRun written = complete().file(".tmp-report-1.html", "half").file("mine.html", "mine");
    new Report(written.run()).tidy();
    assertThat(written.run().path().resolve(".tmp-report-1.html")).doesNotExist();
    assertThat(written.run().path().resolve("mine.html")).hasContent("mine");
  }

  @Test
  void aFileOfThisNameThatSomebodyElseMadeIsNotTouched() throws IOException {
    RunDirectory run = complete().file("report.html", "<html>my notes</html>").run();
    assertThatThrownBy(() -> new Report(run).write())
        .hasMessage(
            """
            error GAN-R002: 'RUN/report.html' exists already and is no report of a run
              Fix: move it away, and run: gan report RUN"""
                .replace("RUN", run.toString()))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CANNOT_CREATE));
    assertThat(run.report()).hasContent("<html>my notes</html>");
  }

  @Test
  void whatCannotBeWrittenIsNamed() throws IOException {
    RunDirectory run = complete().run();
    Path draft = run.path().resolve(".tmp-report-" + ProcessHandle.current().pid() + ".html");
    Files.createDirectories(draft.resolve("in-the-way"));
    assertThatThrownBy(() -> new Report(run).write())
        .hasMessageMatching(
            "error GAN-R003: '\\Q"
                + run
                + "\\E/report.html' cannot be written: .*\n"
                + "  Fix: free space on the disk, or make the folder writable.");
    assertThat(run.report()).doesNotExist();
  }

  private WrittenRun complete() throws IOException {
    return CompleteRun.in(folder, "00001-digits");
  }
}
