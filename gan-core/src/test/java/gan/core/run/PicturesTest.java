package gan.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.game.Game;
import gan.core.game.Samples;
import gan.core.game.Toys;
import gan.core.problem.GanException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
  private static final Samples FAR = numbers(100, 200);
  private static final Samples NEAR = numbers(3, 3.5f);

  @TempDir private Path folder;

  private final Pictures pictures = new Pictures(8, Toys.normals(3, 0.5), 1);

  @Test
  void aPictureDependsOnNoneThatWasDrawnBefore() throws Exception {
    byte[] first = draw(pictures, NEAR, "first.png");
    Pictures others = new Pictures(8, Toys.normals(3, 0.5), 1);
    draw(others, FAR, "far.png");
    assertThat(draw(others, NEAR, "second.png")).isEqualTo(first);
  }

  @Test
  void withoutDataTheFrameIsThatOfTheSamples() throws Exception {
    Pictures own = new Pictures(8);
    assertThat(draw(own, NEAR, "near.png")).isNotEqualTo(draw(pictures, NEAR, "framed.png"));
    assertThat(draw(own, FAR, "far.png")).isNotEqualTo(draw(own, NEAR, "near-too.png"));
  }

  @Test
  void theDiscriminatorIsDrawnToo() throws Exception {
    byte[] plain = draw(pictures, NEAR, "plain.png");
    try (Game game = Game.start(Toys.roles(1e-2), Toys.NUMBER, 4, 1)) {
      Path file = folder.resolve("judged.png");
      pictures.write(NEAR, game, file);
      assertThat(Files.readAllBytes(file)).isNotEqualTo(plain);
    }
  }

  @Test
  void aFileIsNeverOverwritten() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.png"), "mine");
    assertThatThrownBy(() -> pictures.writeReal(NEAR, file))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-R002: 'FILE' exists already
              Fix: name another file, or move this one away."""
                .replace("FILE", file.toString()));
    assertThat(file).hasContent("mine");
  }

  private byte[] draw(Pictures some, Samples samples, String name) throws Exception {
    Path file = folder.resolve(name);
    some.write(samples, file);
    return Files.readAllBytes(file);
  }

  private static Samples numbers(float... values) {
    return new Samples(Toys.NUMBER, values.length, values);
  }
}
