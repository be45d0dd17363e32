package gan.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.game.DiscriminatorReport;
import gan.core.game.Game;
import gan.core.game.Rhythm;
import gan.core.game.RoundReport;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.train.SampleOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rounds in one run of the session are, to the bit, their updates one after another. */
class UnrolledTest {
  private static final int ROUNDS = 6;
  private static final int TURNS = 2;

  @TempDir private static Path pairs;
  @TempDir private Path folder;

  static Stream<List<String>> players() throws IOException {
    return Resuming.parts(pairs).players();
  }

  static Stream<List<String>> rules() throws IOException {
    return Resuming.parts(pairs).rules();
  }

  @Tag("exhaustive")
  @ParameterizedTest
  @MethodSource("players")
  void everyModelAndWayToTrain(List<String> overrides) {
    check(overrides);
  }

  @Tag("exhaustive")
  @ParameterizedTest
  @MethodSource("rules")
  void everyRule(List<String> overrides) {
    check(overrides);
  }

  @Test
  void convolutionsWithMovingStatisticsAndALazyPenalty() {
    check(
        List.of(
            "data={type: digits}",
            "generator={type: dcgan, latentSize: 3, width: 4}",
            "discriminator={type: dcgan, width: 4, batchNorm: false, spectralNorm: true}",
            "penalties=[{type: r1, every: 4}]",
            "training.generatorAverage={decay: 0.9}"));
  }

  /** TensorFlow could fold its factors into weights, but only where no gradient needs them. */
  @Test
  void factorsBeforeConvolutions() throws IOException {
    check(
        players().filter(each -> each.toString().contains("type: unet")).findFirst().orElseThrow());
  }

  @Test
  void gradientsOverSeveralBatches() {
    check(List.of("training.accumulate=3", "training.instanceNoise=0.1"));
  }

  @Test
  void bothPlayersAtOnce() {
    check(List.of("training.extragradient=true"));
  }

  private void check(List<String> overrides) {
    List<String> all = new ArrayList<>(overrides);
    all.add("training.steps=" + ROUNDS);
    Recipe recipe = new Recipe(new Resuming(folder).experiment(all).config());
    int turns = recipe.config().training().extragradient() ? 1 : TURNS;
    for (boolean reuse : List.of(false, true)) {
      Rhythm rhythm = new Rhythm(turns, reuse, 0);
      Played oneByOne = oneByOne(recipe, rhythm);
      assertThat(unrolled(recipe, rhythm, 1)).isEqualTo(oneByOne);
      assertThat(unrolled(recipe, rhythm, ROUNDS / 2)).isEqualTo(oneByOne);
    }
  }

  /**
   * What became of a game.
   *
   * @param reports of its rounds
   * @param variables by name, as text: it tells bits apart, and NaN is NaN
   */
  private record Played(List<RoundReport> reports, Map<String, String> variables) {
    static Played of(Game game, List<RoundReport> reports) {
      return new Played(
          reports,
          game.variables().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      variable -> Arrays.toString(variable.getValue()),
                      (first, second) -> first,
                      TreeMap::new)));
    }
  }

  private static Played unrolled(Recipe recipe, Rhythm rhythm, int count) {
    try (DataSource data = recipe.openData();
        Game game = recipe.start(data)) {
      List<RoundReport> reports = new ArrayList<>();
      for (int step = 0; step < ROUNDS; step += count) {
        reports.addAll(game.play(rhythm, step, count, batches(recipe, data)));
      }
      return Played.of(game, reports);
    }
  }

  private static LongFunction<Batch> batches(Recipe recipe, DataSource data) {
    SampleOrder order = new SampleOrder(recipe.config().seed(), data.size());
    Batch batch = new Batch(data.sample(), recipe.config().training().batchSize());
    return number -> {
      for (int slot = 0; slot < batch.size(); slot++) {
        data.read(order.index(number * batch.size() + slot), batch, slot);
      }
      return batch;
    };
  }

  private static Played oneByOne(Recipe recipe, Rhythm rhythm) {
    try (DataSource data = recipe.openData();
        Game game = recipe.start(data)) {
      LongFunction<Batch> batches = batches(recipe, data);
      List<RoundReport> reports = new ArrayList<>();
      for (int step = 0; step < ROUNDS; step++) {
        reports.add(
            game.scheme().extragradient()
                ? together(game, batches, step)
                : inTurn(game, batches, rhythm, step));
      }
      return Played.of(game, reports);
    }
  }

  private static RoundReport together(Game game, LongFunction<Batch> batches, int step) {
    long draw = 2L * step;
    game.lookAhead(batches.apply(draw), draw, draw + 1);
    return game.stepFromAhead(batches.apply(draw + 1), draw + 1, draw + 2);
  }

  private static RoundReport inTurn(
      Game game, LongFunction<Batch> batches, Rhythm rhythm, int step) {
    int parts = game.scheme().accumulate();
    long draw = (long) step * (TURNS + 1) * parts;
    long number = (long) step * TURNS * parts;
    DiscriminatorReport judged = null;
    for (int turn = 1; turn <= TURNS; turn++) {
      long count = (long) step * TURNS + turn;
      for (int part = 1; part < parts; part++) {
        game.gatherDiscriminator(batches.apply(number++), draw++, count);
      }
      judged = game.updateDiscriminator(batches.apply(number++), draw++, count);
    }
    draw -= rhythm.reuseFakes() ? parts : 0;
    Batch last = batches.apply(number - 1);
    for (int part = 1; part < parts; part++) {
      game.gatherGenerator(last, draw++, step + 1);
    }
    return new RoundReport(judged, game.updateGenerator(last, draw, step + 1));
  }
}
