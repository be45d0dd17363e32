package example.benchmarks.pipeline;

import example.benchmarks.contest.Model;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Draws what a page shows of the reading of data, in Markdown. */
final class Tables {
  private static final String NONE = "–";

  private final Measured measured;
  private final List<Score> scores;
  private final Map<Model, Double> steps;

  /**
   * Tables of one measurement.
   *
   * @param steps milliseconds of a step, for what raced
   */
  Tables(Measured measured, Map<Model, Double> steps) {
    this.measured = measured;
    this.scores = Score.of(measured.results());
    this.steps = steps;
  }

  String markdown() {
    return machine() + batches() + openings();
  }

  private String machine() {
    StringBuilder list = new StringBuilder("| what | on which it was measured |\n|---|---|\n");
    measured.machine().forEach((key, value) -> list.append("| " + key + " | " + value + " |\n"));
    String others =
        String.format(Locale.ROOT, "%.0f %% of the processors", 100 * measured.others());
    return list.append("| other work meanwhile | " + others + " |\n").toString();
  }

  private String batches() {
    StringBuilder table = new StringBuilder("\n### A batch of " + Batches.SIZE + "\n\n");
    table.append(
        "| source | sample | samples | µs to read | least–most | µs to copy | least–most |"
            + " ms a step | reading, of a step |\n|---|---|--:|--:|--:|--:|--:|--:|--:|\n");
    for (Source source : Source.values()) {
      Optional<Score> read = score("Batches.read", source);
      Optional<Score> copy = score("Batches.copy", source);
      if (read.isPresent() || copy.isPresent()) {
        table.append(line(source, read, copy));
      }
    }
    return table.toString();
  }

  private String line(Source source, Optional<Score> read, Optional<Score> copy) {
    Optional<Double> step = Optional.ofNullable(steps.get(source.model()));
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s |%n",
        source.title(),
        source.shape(),
        source.count() == 0 ? "endless" : String.format(Locale.ROOT, "%,d", source.count()),
        times(read),
        times(copy),
        share(read, step));
  }

  private static String share(Optional<Score> read, Optional<Double> step) {
    String share =
        read.flatMap(score -> step.map(ms -> 100 * score.mean() / (1e3 * ms)))
            .map(percent -> String.format(Locale.ROOT, "%.2f %%", percent))
            .orElse(NONE);
    return step.map(Tables::number).orElse(NONE) + " | " + share;
  }

  private String openings() {
    StringBuilder table = new StringBuilder();
    for (Source source : Source.values()) {
      score("FirstOpening.open", source)
          .ifPresent(
              score ->
                  table.append("| " + source.title() + " | " + times(Optional.of(score)) + " |\n"));
    }
    String heading =
        "\n### Opening a folder for the first time\n\n"
            + "| source | µs for "
            + Batches.SIZE
            + " pictures | least–most |\n|---|--:|--:|\n";
    return table.isEmpty() ? "" : heading + table;
  }

  private Optional<Score> score(String benchmark, Source source) {
    return scores.stream()
        .filter(score -> score.benchmark().equals(benchmark) && score.source() == source)
        .findFirst();
  }

  private static String times(Optional<Score> score) {
    return score
        .map(
            found ->
                number(found.mean()) + " | " + number(found.least()) + "–" + number(found.most()))
        .orElse(NONE + " | " + NONE);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
  }
}
