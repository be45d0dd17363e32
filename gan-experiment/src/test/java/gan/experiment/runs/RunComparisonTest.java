package gan.experiment.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunComparisonTest {
  @TempDir private Path runs;
  private WrittenRun first;
  private WrittenRun second;

  @BeforeEach
  void write() throws IOException {
    first = WrittenRun.in(runs, "00001-a");
    second = WrittenRun.in(runs, "00002-b");
  }

  @Test
  void onlyWhatDiffersIsListed() throws Exception {
    first.config("name: x\nloss:\n  type: hinge\npenalties: []\nsizes: [1, 2]\n");
    second.config("name: x\nloss:\n  type: minimax\npenalties:\n  - type: r1\nsizes: [1, 3]\n");
    assertThat(compare().differences())
        .containsExactly(
            new ConfigDifference(
                "loss.type", List.of(Optional.of("hinge"), Optional.of("minimax"))),
            new ConfigDifference("sizes.1", List.of(Optional.of("2"), Optional.of("3"))),
            new ConfigDifference("penalties.0.type", List.of(Optional.empty(), Optional.of("r1"))));
  }

  @Test
  void everyConfigurationThatCannotBeReadIsNamedAtOnce() throws Exception {
    first.config("a: [");
    Files.delete(second.config("").run().config());
    assertThatThrownBy(this::compare)
        .isInstanceOf(GanException.class)
        .extracting(failure -> ((GanException) failure).problems().size())
        .isEqualTo(2);
  }

  @Test
  void logsOfOtherIntervalsMeetAtTheirLastCommonStep() throws Exception {
    for (int step : new int[] {1, 20, 40, 60, 80}) {
      first.metrics(step, step, -step);
    }
    for (int step : new int[] {1, 30, 60, 90, 120}) {
      second.metrics(step, 10.0 * step, -10.0 * step);
    }

    RunComparison comparison = compare();

    assertThat(comparison.common())
        .containsExactly(
            quantity("discriminatorLoss", reading(60, 60), reading(60, 600)),
            quantity("generatorLoss", reading(60, -60), reading(60, -600)));
    assertThat(comparison.end())
        .containsExactly(
            quantity("discriminatorLoss", reading(80, 80), reading(120, 1200)),
            quantity("generatorLoss", reading(80, -80), reading(120, -1200)));
    assertThat(comparison.generator().get(1).points())
        .containsExactly(
            new Curve.Point(1, -10),
            new Curve.Point(30, -300),
            new Curve.Point(60, -600),
            new Curve.Point(90, -900),
            new Curve.Point(120, -1200));
  }

  @Test
  void metricsMeetWhereBothWereEvaluated() throws Exception {
    first.metric("fid", 10, 5).metric("fid", 20, 4).metric("kid", 20, 0.5);
    second.metric("fid", 10, 7).metric("fid", 30, 3);
    RunComparison comparison = compare();
    assertThat(comparison.common())
        .containsExactly(quantity("fid", reading(10, 5), reading(10, 7)));
    assertThat(comparison.end())
        .containsExactly(
            quantity("fid", reading(20, 4), reading(30, 3)),
            quantity("kid", reading(20, 0.5), Optional.empty()));
  }

  @Test
  void valuesThatWereMeasuredDifferentlyStandInRowsOfTheirOwn() throws Exception {
    first.metric("fid", 10, 5, "aaaa", "pixels").metric("fid", 10, 8, "bbbb", "random-network");
    second.metric("fid", 10, 7, "aaaa", "pixels").metric("fid", 20, 6, "cccc", "pixels");
    RunComparison comparison = compare();
    assertThat(comparison.common())
        .containsExactly(quantity("fid [aaaa]", reading(10, 5), reading(10, 7)));
    assertThat(comparison.end())
        .containsExactly(
            quantity("fid [aaaa]", reading(10, 5), reading(10, 7)),
            quantity("fid [bbbb]", reading(10, 8), Optional.empty()),
            quantity("fid [cccc]", Optional.empty(), reading(20, 6)));
    assertThat(comparison.warnings())
        .containsExactly(
            "fid was measured in 3 ways, which differ in extractor (pixels; random-network): values"
                + " of different ways cannot be compared.");
  }

  @Test
  void valuesThatWereMeasuredAlikeNeedNoWarning() throws Exception {
    first.metric("fid", 10, 5, "aaaa", "pixels");
    second.metric("fid", 10, 7, "aaaa", "pixels");
    RunComparison comparison = compare();
    assertThat(comparison.common())
        .containsExactly(quantity("fid", reading(10, 5), reading(10, 7)));
    assertThat(comparison.warnings()).isEmpty();
  }

  @Test
  void aRunThatLoggedNothingKeepsNoOthersFromMeeting() throws Exception {
    WrittenRun third = WrittenRun.in(runs, "00003-c").metrics(5, 1, 2).metrics(6, 3, 4);
    first.metrics(5, 7, 8);
    RunComparison comparison = RunComparison.of(List.of(first.run(), second.run(), third.run()));
    assertThat(comparison.common())
        .containsExactly(
            new Quantity(
                "discriminatorLoss", List.of(reading(5, 7), Optional.empty(), reading(5, 1))),
            new Quantity("generatorLoss", List.of(reading(5, 8), Optional.empty(), reading(5, 2))));
  }

  @Test
  void runsThatNeverMeetHaveNothingInCommon() throws Exception {
    first.metrics(5, 1, 2);
    second.metrics(6, 1, 2);
    assertThat(compare().common()).isEmpty();
    assertThat(compare().end()).hasSize(2);
  }

  @Test
  void rowsThatGoBackOrAreTornArePassedOver() throws Exception {
    first.metrics(5, 1, 2).metrics(10, 3, 4).metrics(5, 9, 9);
    Files.writeString(
        first.run().metrics(), Files.readString(first.run().metrics()) + "{\"step\": 15, \"disc");
    second.metrics(5, 1, 2);
    RunComparison comparison = compare();
    assertThat(comparison.common().get(0))
        .isEqualTo(quantity("discriminatorLoss", reading(5, 1), reading(5, 1)));
    assertThat(comparison.discriminator().get(0).points())
        .containsExactly(new Curve.Point(5, 1), new Curve.Point(10, 3));
  }

  @Test
  void runsOfOneNameAreCalledByTheirPaths() throws Exception {
    RunDirectory other = WrittenRun.in(runs.resolve("more"), "00001-a").run();
    assertThat(compare().names()).containsExactly("00001-a", "00002-b");
    assertThat(RunComparison.of(List.of(first.run(), other)).names())
        .containsExactly(first.run().toString(), other.toString());
  }

  private RunComparison compare() {
    return RunComparison.of(Stream.of(first, second).map(WrittenRun::run).toList());
  }

  private static Quantity quantity(
      String name, Optional<Quantity.Reading> first, Optional<Quantity.Reading> second) {
    return new Quantity(name, List.of(first, second));
  }

  private static Optional<Quantity.Reading> reading(long step, double value) {
    return Optional.of(new Quantity.Reading(step, value));
  }
}
