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

class SlidesTest {
  @TempDir private Path folder;

  @Test
  void ofManyPicturesSomeAreShownFromTheFirstToTheLast() throws IOException {
    RunDirectory run = run();
    for (long step = 0; step <= 100; step++) {
      Png.write(run.samples(10 * step));
    }
    assertThat(steps(Slides.of(run, 5, Long.MAX_VALUE, new Gaps(run))))
        .containsExactly(0L, 250L, 500L, 750L, 1000L);
    assertThat(steps(Slides.of(run, 4, Long.MAX_VALUE, new Gaps(run))))
        .containsExactly(0L, 330L, 670L, 1000L);
    assertThat(Slides.of(run, 5, Long.MAX_VALUE, new Gaps(run)).count()).isEqualTo(101);
    ShownPage page = ShownPage.of(run);
    assertThat(page.textsIn("samples", "p").get(0))
        .isEqualTo(
            "The generator's samples of the same latent vectors each time, beside real samples. 60"
                + " of 101 pictures, evenly spaced; the other 41 are in "
                + run.samples()
                + ".");
    assertThat(page.textsIn("samples", "figcaption"))
        .hasSize(60)
        .startsWith("before the first step")
        .endsWith("after step 1,000")
        .doesNotHaveDuplicates();
  }

  @Test
  void largePicturesAreFewerSoThatThePageStaysSmall() throws IOException {
    RunDirectory run = run();
    for (long step = 0; step < 9; step++) {
      Files.write(run.samples(step), Png.bytes(3_500_000));
    }
    Files.write(run.reals(), Png.bytes(3_000_000));
    for (int i = 0; i < 3; i++) {
      Files.write(run.path().resolve(i + ".png"), Png.bytes(1_000_000));
      Files.writeString(
          run.health(),
          "{\"step\": 1, \"warning\": \"w\", \"message\": \"m\", \"advice\": \"a\","
              + " \"picture\": \"%d.png\"}\n".formatted(i),
          java.nio.file.StandardOpenOption.CREATE,
          java.nio.file.StandardOpenOption.APPEND);
    }
    ShownPage page = ShownPage.of(run);
    assertThat(page.textsIn("samples", "figcaption"))
        .containsExactly("before the first step", "after step 8");
    assertThat(page.in("samples", "img")).hasSize(3);
    assertThat(page.in("warnings", "img")).hasSize(2);
    assertThat(page.textsIn("warnings", "p"))
        .last()
        .isEqualTo(
            "Its picture is too large for this page: see " + run.path().resolve("2.png") + ".");
    assertThat(Files.size(run.report())).isBetween(16_000_000L, 20_000_000L);
  }

  @Test
  void picturesThatAreTooLargeAreNamed() throws IOException {
    RunDirectory run = run();
    Files.write(run.samples(0), Png.bytes(9_000_001));
    Files.write(run.reals(), Png.bytes(3_000_001));
    ShownPage page = ShownPage.of(run);
    assertThat(page.all("img")).isEmpty();
    assertThat(page.textsIn("samples", "p"))
        .containsExactly(
            "The pictures are too large for this page: see " + run.samples() + ".",
            "The picture is too large for this page: see " + run.reals() + ".");
  }

  private RunDirectory run() throws IOException {
    return WrittenRun.in(folder, "00001-digits").state("finished").run();
  }

  private static List<Long> steps(Slides slides) {
    return slides.shown().stream().map(Slides.Slide::step).toList();
  }
}
