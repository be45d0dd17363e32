package gan.it.results;

import gan.metrics.statistics.Moments;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The page of results on images.
 *
 * @param sets of images
 * @param records of all trials
 */
record ImagesPage(List<ImageSet> sets, List<JsonNode> records) {
  private static final String HEAD =
      """
      # Results

      Trained and judged by one command, `mvn -B -Presults -Dgan.results.threads=0 -Dit.test=ImagesResults verify`, from whose records
      ([images.jsonl](results/images.jsonl)) this page is written. Mean ± standard deviation over the seeds; each value of 10,000 generated samples,
      drawn with the generator's average, against the training images (50,000 at most). The floor is what held-out test images get. FID and KID are
      of the networks named here, so they cannot be held against published values, which are of Inception. The time of a step is the median of a
      trial's steps, and of the trials that of the fastest: the machine, of two processors, had other work beside some of them.

      See also: [known distributions](results/known-distributions.md), [FID of spoilt images](results/fid-order.md),
      [every architecture](results/architectures.md), [conditional generation](results/conditional.md), [mixed precision](results/mixed-precision.md).
      """;

  String text() {
    StringBuilder page = new StringBuilder(HEAD);
    sets.forEach(set -> add(set, page));
    return page.toString();
  }

  private void add(ImageSet set, StringBuilder page) {
    List<JsonNode> mine = having(records, "data", set.name());
    if (mine.isEmpty()) {
      return;
    }
    page.append(String.format("%n## %s%n%nNetwork: %s.%n%n", set.name(), set.about()));
    page.append(
        "| | seeds | steps | ms/step | FID | KID | precision | recall | density | coverage |\n|---|---|---|---|---|---|---|---|---|---|\n");
    Set<String> names = new LinkedHashSet<>();
    mine.forEach(record -> names.add(record.get("combination").asString()));
    names.forEach(name -> page.append(row(name, having(mine, "combination", name))));
    page.append("| floor | | | |").append(floor(mine, "fid", 1)).append(floor(mine, "kid", 1));
    for (String metric : List.of("precision", "recall", "density", "coverage")) {
      page.append(floor(mine, metric, 1));
    }
    page.append(String.format("%n%n"));
    for (String name : names) {
      page.append(
          String.format(
              "![%s on %s, seed 1](results/images/%s-%s.png)%n",
              name, set.name(), set.name(), file(name)));
    }
    page.append(
        String.format("%nIn the order of the table, seed 1. Protocols: %s.%n", protocols(mine)));
  }

  private static String row(String name, List<JsonNode> records) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %.0f | %s | %s | %s | %s | %s | %s |%n",
        name,
        records.size(),
        records.stream()
            .map(record -> String.format(Locale.ROOT, "%,d", record.get("steps").asLong()))
            .distinct()
            .collect(Collectors.joining(", ")),
        records.stream().mapToDouble(r -> r.get("msPerStep").asDouble()).min().orElseThrow(),
        spread(records, "fid", 1),
        spread(records, "kid", 1),
        spread(records, "precision", 1),
        spread(records, "recall", 1),
        spread(records, "density", 1),
        spread(records, "coverage", 1));
  }

  private static String spread(List<JsonNode> records, String metric, double scale) {
    double[] values =
        records.stream()
            .mapToDouble(record -> scale * record.at("/metrics/" + metric + "/value").asDouble())
            .toArray();
    double mean = Moments.mean(values);
    return values.length == 1
        ? String.format(Locale.ROOT, "%.3g", mean)
        : String.format(Locale.ROOT, "%.3g ± %.2g", mean, Math.sqrt(Moments.variance(values)));
  }

  private static String floor(List<JsonNode> records, String metric, double scale) {
    double floor = scale * records.get(0).at("/metrics/" + metric + "/floor").asDouble();
    return String.format(Locale.ROOT, " %.3g |", floor);
  }

  /** More than one for a metric would mean that a column holds what cannot be compared. */
  private static String protocols(List<JsonNode> records) {
    List<String> all = new ArrayList<>();
    for (String metric : List.of("fid", "kid", "precision", "density")) {
      Set<String> ids = new LinkedHashSet<>();
      records.forEach(record -> ids.add(record.at("/metrics/" + metric + "/protocol").asString()));
      all.add(metric + " " + String.join(" and ", ids));
    }
    return String.join(", ", all);
  }

  private static List<JsonNode> having(List<JsonNode> records, String field, String value) {
    return records.stream().filter(record -> record.get(field).asString().equals(value)).toList();
  }

  private static String file(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
