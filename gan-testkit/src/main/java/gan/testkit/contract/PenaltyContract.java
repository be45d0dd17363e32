package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Precision;
import gan.core.spi.Option;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.PenaltyOptions;
import gan.testkit.Numbers;
import gan.testkit.numeric.FiniteDifference;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

/**
 * What every penalty must keep, in two small games: one of images, with a strided convolution, and
 * one of vectors, with dense layers.
 *
 * <p>A penalty is added to the loss of one player, and that player's update differentiates it with
 * respect to that player's weights alone. So a term may depend on the opponent's weights, as
 * feature matching must; but it has to reach weights of its own player, and it may write states
 * only in its own player's pass, for the opponent's update stores what is written in the
 * opponent's.
 *
 * @param <O> the record of options
 */
public interface PenaltyContract<O extends Record & PenaltyOptions> {

  /** The factory to test. */
  PenaltyFactory<O> factory();

  /** Options to test it with. */
  O options();

  /** Values to meet, at least one; none only if the term is random even in that game. */
  List<PenaltyGolden> golden();

  /**
   * Whether the term is the mean of one value for each sample, as norms of gradients must be; false
   * for a comparison of whole batches. The contract then demands that it is not.
   */
  default boolean isPerSample() {
    return true;
  }

  /** How the derivative of the term is checked: step 1e-5, tolerance 1e-6, three entries each. */
  default FiniteDifference finiteDifference() {
    return new FiniteDifference(1e-5, 1e-6, 3);
  }

  /** The term comes to the author's values, within a relative error of 1e-9. */
  @Test
  default void goldenValuesAreMet() {
    if (golden().isEmpty()) {
      try (PenaltyGraph graph = graph(SmallGame.linear(List.of(1.0, 2.0, 3.0, 4.0)))) {
        assertThat(graph.draws.isEmpty())
            .as("whether a penalty without golden values draws nothing")
            .isFalse();
      }
    }
    for (PenaltyGolden golden : golden()) {
      try (PenaltyGraph graph = graph(SmallGame.linear(golden.slope()))) {
        assertNear(
            "the term of " + golden, graph.term(golden.reals(), golden.latents()), golden.term());
      }
    }
  }

  /** The term is a scalar. */
  @Test
  default void termIsAScalar() {
    for (SmallGame game : games()) {
      try (PenaltyGraph graph = graph(game)) {
        assertThat(graph.term(graph.reals(3), graph.latents(3)).shape())
            .as("shape of the term")
            .isEqualTo(Shape.scalar());
      }
    }
  }

  /** In single precision, the term and its gradient are finite. */
  @Test
  default void termAndGradientAreFinite() {
    for (SmallGame game : games()) {
      try (PenaltyGraph graph = new PenaltyGraph(this, game, Precision.FLOAT32, 1)) {
        assertFinite("", graph);
      }
    }
  }

  /** They stay finite where both players are flat: the root of a norm has no slope at 0. */
  @Test
  default void termAndGradientAreFiniteForFlatPlayers() {
    for (SmallGame game : games()) {
      try (PenaltyGraph graph = new PenaltyGraph(this, game, Precision.FLOAT32, 1)) {
        graph.flatten();
        assertFinite(" of flat players", graph);
      }
    }
  }

  /** The term is a mean: a batch and the same batch twice, noise included, give the same. */
  @Test
  default void doublingTheBatchChangesNothing() {
    for (SmallGame game : games()) {
      try (PenaltyGraph graph = graph(game)) {
        Numbers reals = graph.reals(3);
        Numbers latents = graph.latents(3);
        double once = graph.term(reals, latents).scalar();
        graph.draws.fix(graph.draws.values(), 3, draw -> draw.then(draw));
        assertNear(
            "the term of the batch twice",
            graph.term(reals.then(reals), latents.then(latents)),
            once);
      }
    }
  }

  /** The value of one sample does not depend on its batch mates, unless the penalty says so. */
  @Test
  default void termIsTheMeanOverItsSamples() {
    for (SmallGame game : games()) {
      try (PenaltyGraph graph = graph(game)) {
        Numbers reals = graph.reals(3);
        Numbers latents = graph.latents(3);
        double together = graph.term(reals, latents).scalar();
        double alone = graph.meanOfEachAlone(reals, latents);
        if (isPerSample()) {
          assertThat(alone)
              .as("the mean of the terms of each sample alone")
              .isCloseTo(together, offset(together));
        } else {
          assertThat(alone)
              .as("the mean of the terms of each sample alone, for a penalty on whole batches")
              .isNotCloseTo(together, offset(together));
        }
      }
    }
  }

  /** A run is a function of its seed: equal seeds and draws give an equal term, bit for bit. */
  @Test
  default void sameSeedGivesTheSameTerm() {
    for (SmallGame game : games()) {
      try (PenaltyGraph graph = graph(game);
          PenaltyGraph other = graph(game)) {
        double first = graph.term(graph.reals(3), graph.latents(3)).scalar();
        assertThat(graph.term(graph.reals(3), graph.latents(3)).scalar())
            .as("the term of the same graph, evaluated again")
            .isEqualTo(first);
        assertThat(other.term(graph.reals(3), graph.latents(3)).scalar())
            .as("the term of a second graph with the same seed")
            .isEqualTo(first);
      }
    }
  }

  /** Training can follow the term: its gradient reaches weights of the player it is added to. */
  @Test
  default void gradientReachesItsOwnPlayer() {
    for (SmallGame game : games()) {
      try (PenaltyGraph graph = graph(game)) {
        graph.feed(graph.reals(3), graph.latents(3));
        assertThat(graph.gradients().stream().mapToDouble(Numbers::largest).max().orElse(0))
            .as("largest gradient of the term by its own player's weights")
            .isPositive();
      }
    }
  }

  /** The gradient of the term by every weight of its player agrees with finite differences. */
  @Test
  default void gradientsAgreeWithFiniteDifferences() {
    for (SmallGame game : games()) {
      try (PenaltyGraph graph = graph(game)) {
        graph.feed(graph.reals(3), graph.latents(3));
        finiteDifference().check(graph.run, graph.ownPass, graph.anchored(), graph.ownWeights);
      }
    }
  }

  /** States move with the player that the term is added to, not with its opponent. */
  @Test
  default void statesAreWrittenInTheOwnPass() {
    try (PenaltyGraph graph = graph(SmallGame.ofConvolutions())) {
      assertThat(graph.opponentPass.stores(List.of()))
          .as("states that the opponent's update would store")
          .isEmpty();
    }
  }

  /** The interval counts updates, so an experiment must not be able to say 0. */
  @Test
  default void intervalStartsAtOne() {
    RecordComponent every =
        Arrays.stream(factory().optionsType().getRecordComponents())
            .filter(component -> component.getName().equals("every"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("the options have no component 'every'"));
    Option option = every.getAnnotation(Option.class);
    assertThat(option == null ? 0 : option.min()).as("smallest 'every'").isEqualTo(1);
  }

  private static List<SmallGame> games() {
    return List.of(SmallGame.ofConvolutions(), SmallGame.ofDenseLayers());
  }

  private PenaltyGraph graph(SmallGame game) {
    return new PenaltyGraph(this, game, Precision.FLOAT64, 1);
  }

  private static void assertFinite(String whose, PenaltyGraph graph) {
    assertThat(graph.term(graph.reals(3), graph.latents(3)).sum())
        .as("the term" + whose)
        .isFinite();
    for (Numbers gradient : graph.gradients()) {
      assertThat(gradient.sum()).as("a gradient of the term" + whose).isFinite();
    }
  }

  private static void assertNear(String what, Numbers term, double expected) {
    assertThat(term.scalar()).as(what).isCloseTo(expected, offset(expected));
  }

  private static Offset<Double> offset(double expected) {
    return Offset.offset(1e-9 * Math.max(1, Math.abs(expected)));
  }
}
