package gan.core.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.Discriminator;
import gan.core.spi.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class VariablesTest {
  @TempDir private Path folder;

  /** TensorFlow takes a path that it restores from for a pattern. */
  @ParameterizedTest
  @ValueSource(
      strings = {"[1, 2]", "a[b", "]", "back\\slash", "*", "?", "{a,b}", " ", "über 画", "a\nb"})
  void whatWasSavedUnderAnyPathIsRestored(String name) throws IOException {
    Path prefix =
        Files.createDirectories(folder.resolve(name).resolve("deeper")).resolve("tensors");
    try (Game saved = Game.start(Toys.roles(1e-2), Toys.NUMBER, 4, 1);
        Game restored = Game.start(Toys.roles(1e-2), Toys.NUMBER, 4, 2)) {
      saved.updateDiscriminator(Toys.batch(Toys.normals(3, 0.5), 4), 0, 1);
      saved.save(prefix);
      restored.restore(prefix);
      assertThat(restored.variables()).usingRecursiveComparison().isEqualTo(saved.variables());
      restored.restoreLearned(prefix);
    }
  }

  @Test
  void aCheckpointOfOtherVariablesIsAnsweredWithATableOfThem() {
    Path prefix = folder.resolve("tensors");
    save(prefix, Toys::quadratic);
    refuses(
        prefix,
        weights(new String[] {"a", "other"}, 2),
        """
        error GAN-K002: the checkpoint 'FILE' does not fit the experiment
          Other shape: discriminator.a is 1, not 2.
          Missing: discriminator.other, 2.
          Other shape: discriminatorOptimizer.discriminator.a.m is 1, not 2.
          Other shape: discriminatorOptimizer.discriminator.a.v is 1, not 2.
          Missing: discriminatorOptimizer.discriminator.other.m, 2.
          Missing: discriminatorOptimizer.discriminator.other.v, 2.
          Not wanted: discriminator.b, 1.
          Not wanted: discriminator.c, 1.
          Not wanted: discriminatorOptimizer.discriminator.b.m, 1.
          Not wanted: discriminatorOptimizer.discriminator.b.v, 1.
          Not wanted: discriminatorOptimizer.discriminator.c.m, 1.
          Not wanted: discriminatorOptimizer.discriminator.c.v, 1.
          Fix: use the configuration that the checkpoint was trained with.""");
  }

  @Test
  void ofManyDifferencesTheFirstAreShownAndTheOthersCounted() {
    Path prefix = folder.resolve("tensors");
    save(prefix, Toys::quadratic);
    refuses(
        prefix,
        weights(new String[] {"p", "q", "r", "s", "t"}, 1),
        """
        error GAN-K002: the checkpoint 'FILE' does not fit the experiment
          Missing: discriminator.p, 1.
          Missing: discriminator.q, 1.
          Missing: discriminator.r, 1.
          Missing: discriminator.s, 1.
          Missing: discriminator.t, 1.
          Missing: discriminatorOptimizer.discriminator.p.m, 1.
          Missing: discriminatorOptimizer.discriminator.p.v, 1.
          Missing: discriminatorOptimizer.discriminator.q.m, 1.
          Missing: discriminatorOptimizer.discriminator.q.v, 1.
          Missing: discriminatorOptimizer.discriminator.r.m, 1.
          Missing: discriminatorOptimizer.discriminator.r.v, 1.
          Missing: discriminatorOptimizer.discriminator.s.m, 1.
          And 12 more.
          Fix: use the configuration that the checkpoint was trained with.""");
  }

  @Test
  void tensorsThatCannotBeReadAreNamed() throws IOException {
    Path prefix = folder.resolve("tensors");
    save(prefix, Toys::quadratic);
    Files.write(folder.resolve("tensors.data-00000-of-00001"), new byte[3]);
    try (Game game = Game.start(Toys.roles(1e-2), Toys.NUMBER, 4, 1)) {
      assertThatThrownBy(() -> game.restore(prefix))
          .hasMessageStartingWith(
              "error GAN-K003: the checkpoint '" + prefix + "' cannot be read: ")
          .hasMessageEndingWith("\n  Fix: use another checkpoint, or train again.")
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.BAD_CHECKPOINT));
    }
  }

  private static void save(Path prefix, Role<Discriminator> discriminator) {
    try (Game game = game(discriminator)) {
      game.save(prefix);
    }
  }

  private static void refuses(Path prefix, Role<Discriminator> discriminator, String message) {
    try (Game game = game(discriminator)) {
      var before = game.variables();
      assertThatThrownBy(() -> game.restore(prefix))
          .hasMessage(message.replace("FILE", prefix.toString()))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.BAD_CHECKPOINT));
      assertThat(game.variables()).usingRecursiveComparison().isEqualTo(before);
    }
  }

  private static Game game(Role<Discriminator> discriminator) {
    return Game.start(
        Toys.roles(Toys::affine, discriminator, (sample, own) -> Toys::nonSaturating, 1e-2),
        Toys.NUMBER,
        4,
        1);
  }

  /** A discriminator that multiplies its input by the mean of each of its weights. */
  private static Role<Discriminator> weights(String[] names, long size) {
    return (sample, own) -> {
      List<Parameter> all = new ArrayList<>();
      for (String name : names) {
        all.add(own.weight(name, Shape.of(size), Initializer.constant(1)));
      }
      return (pass, samples, condition) -> {
        Operand<TFloating> product = samples;
        for (Parameter each : all) {
          product =
              pass.tf()
                  .math
                  .mul(
                      product,
                      pass.tf().math.mean(pass.read(each), pass.tf().constant(new int[] {0})));
        }
        return Verdict.of(product);
      };
    };
  }
}
