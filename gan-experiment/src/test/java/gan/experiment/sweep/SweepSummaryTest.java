package gan.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gan.core.spi.Measurement.Better;
import gan.experiment.runs.Measured;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SweepSummaryTest {
  private static final Optional<Better> LOWER = Optional.of(Better.LOWER);

  @Test
  void metricsAreAveragedOverTheSeedsAndTheBestIsNamed() {
    SweepSummary summary =
        summary(
            row(1, "0", "a", TrialState.FINISHED, measured("fid", 10, LOWER, "p")),
            row(2, "1", "a", TrialState.FINISHED, measured("fid", 14, LOWER, "q")),
            row(3, "0", "b", TrialState.FINISHED, measured("fid", 3, LOWER, "p")),
            row(4, "1", "b", TrialState.FAILED, measured("fid", 1000, LOWER, "q")));
    assertThat(summary.keys()).containsExactly("k");
    assertThat(summary.metrics()).containsExactly("fid");
    assertThat(summary.notes()).isEmpty();
    assertThat(summary.groups())
        .extracting(SweepSummary.Group::label, SweepSummary.Group::trials)
        .containsExactly(tuple("k=a", 2), tuple("k=b", 1));
    assertThat(summary.groups().get(0).spreads())
        .isEqualTo(Map.of("fid", new Spread(12, OptionalDouble.of(Math.sqrt(8)), 2)));
    assertThat(summary.groups().get(1).spreads())
        .isEqualTo(Map.of("fid", new Spread(3, OptionalDouble.empty(), 1)));
    assertThat(summary.best())
        .contains(new SweepSummary.Best(summary.groups().get(1), "fid", Better.LOWER));
  }

  @Test
  void theFirstMetricWithADirectionDecides() {
    SweepSummary summary =
        summary(
            row(
                1,
                "0",
                "a",
                TrialState.FINISHED,
                measured("a", 1, Optional.empty(), "p"),
                measured("b", 2, Optional.of(Better.HIGHER), "p")),
            row(
                2,
                "0",
                "b",
                TrialState.FINISHED,
                measured("a", 9, Optional.empty(), "p"),
                measured("b", 1, Optional.of(Better.HIGHER), "p")));
    assertThat(summary.best().orElseThrow().group().label()).isEqualTo("k=a");
    assertThat(summary.best().orElseThrow().metric()).isEqualTo("b");
  }

  @Test
  void valuesThatWereMeasuredInDifferentWaysAreNotCompared() {
    SweepSummary summary =
        summary(
            row(1, "0", "a", TrialState.FINISHED, measured("fid", 10, LOWER, "p")),
            row(2, "0", "b", TrialState.FINISHED, measured("fid", 3, LOWER, "q")));
    assertThat(summary.metrics()).isEmpty();
    assertThat(summary.best()).isEmpty();
    assertThat(summary.notes())
        .containsExactly("'fid' was measured in different ways: its values are not comparable.");
  }

  @Test
  void oneCombinationAloneIsNotTheBest() {
    SweepSummary summary =
        summary(row(1, "0", "a", TrialState.FINISHED, measured("fid", 10, LOWER, "p")));
    assertThat(summary.groups()).hasSize(1);
    assertThat(summary.best()).isEmpty();
  }

  @Test
  void theTableHasAColumnForEachMetricAndItsFloorAndQuotesWhatNeedsIt() {
    TrialRow first =
        row(
            1,
            "0",
            "[1, \"x\"]",
            TrialState.FINISHED,
            new Measured("fid", 5, 10.25, OptionalDouble.of(0.5), LOWER, "p"));
    TrialRow second = row(2, "0", "b", TrialState.PENDING);
    Sheet sheet = new Sheet(List.of("seed", "k"), List.of(first, second));
    assertThat(SheetCsv.of(sheet))
        .isEqualTo(
            """
            trial,seed,k,state,run,step,steps,discriminatorLoss,generatorLoss,fid,fid.floor,seconds,exit,code
            1,0,"[1, ""x""]",finished,,5,5,NaN,0.5,10.25,0.5,1.3,0,
            2,0,b,pending,,5,5,NaN,0.5,,,1.3,0,
            """);
    assertThat(SheetJson.of(new Sheet(sheet.keys(), List.of(first))))
        .isEqualTo(
            """
            [ {
              "trial" : 1,
              "values" : {
                "seed" : "0",
                "k" : "[1, \\"x\\"]"
              },
              "state" : "finished",
              "step" : 5,
              "steps" : 5,
              "discriminatorLoss" : "NaN",
              "generatorLoss" : 0.5,
              "metrics" : [ {
                "metric" : "fid",
                "step" : 5,
                "value" : 10.25,
                "floor" : 0.5
              } ],
              "seconds" : 1.3,
              "exit" : 0
            } ]"""
                .replace("\n", System.lineSeparator()));
  }

  private static SweepSummary summary(TrialRow... rows) {
    return SweepSummary.of(new Sheet(List.of("seed", "k"), List.of(rows)));
  }

  private static Measured measured(
      String metric, double value, Optional<Better> better, String protocol) {
    return new Measured(metric, 5, value, OptionalDouble.empty(), better, protocol);
  }

  private static TrialRow row(
      int number, String seed, String k, TrialState state, Measured... metrics) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("seed", seed);
    values.put("k", k);
    return new TrialRow(
        new Trial(number, values),
        state,
        Optional.empty(),
        OptionalInt.of(0),
        Optional.empty(),
        1.26,
        new Reached(
            OptionalLong.of(5),
            OptionalLong.of(5),
            OptionalDouble.of(Double.NaN),
            OptionalDouble.of(0.5),
            List.of(metrics)));
  }
}
