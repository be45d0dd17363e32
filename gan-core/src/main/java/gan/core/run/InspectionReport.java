package gan.core.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An inspection as people and programs read it.
 *
 * @param inspection what was found
 */
public record InspectionReport(Inspection inspection) {
  private static final int LISTED = 40;

  /** Lines with a heading each, then findings and warnings. */
  public String text() {
    Inspection found = inspection;
    List<String> lines = new ArrayList<>();
    OptionalLong count = found.fingerprint().count();
    lines.add(
        "Samples:      "
            + (count.isPresent()
                ? String.format(Locale.ROOT, "%,d", count.getAsLong())
                : String.format(Locale.ROOT, "endless; the first %,d looked at", found.looked())));
    lines.add("Shape:        " + shape());
    Inspection.Values values = found.values();
    lines.add(
        String.format(
            Locale.ROOT,
            "Values:       %.4g to %.4g, mean %.4g",
            values.least(),
            values.most(),
            values.mean()));
    lines.add("Labels:       " + labels());
    lines.add(String.format(Locale.ROOT, "Copies:       %,d", found.copies()));
    lines.add(String.format(Locale.ROOT, "Flat:         %,d", found.flat()));
    lines.add("Fingerprint:  sha256:" + found.fingerprint().sha256());
    found.findings().forEach(finding -> lines.add("  " + finding));
    found.warnings().forEach(warning -> lines.add("Warning: " + warning));
    return String.join("\n", lines);
  }

  /** One JSON object on one line. */
  public String json() {
    Inspection found = inspection;
    JsonLine line = new JsonLine();
    found.fingerprint().count().ifPresent(count -> line.put("samples", count));
    return line.put("looked", found.looked())
        .put("shape", found.sample().shape().asArray())
        .put("encoding", found.sample().encoding().name().toLowerCase(Locale.ROOT))
        .put("least", found.values().least())
        .put("most", found.values().most())
        .put("mean", found.values().mean())
        .put("classes", found.sample().classes())
        .put("givenChannels", found.sample().givenChannels())
        .put("labels", found.labels().stream().mapToLong(Long::longValue).toArray())
        .put("copies", found.copies())
        .put("flat", found.flat())
        .put("sha256", found.fingerprint().sha256())
        .put("findings", found.findings())
        .put("warnings", found.warnings())
        .toString();
  }

  private String shape() {
    return Arrays.toString(inspection.sample().shape().asArray())
        + " "
        + inspection.sample().encoding().name().toLowerCase(Locale.ROOT)
        + (inspection.sample().isPaired()
            ? ", each from an image of " + inspection.sample().givenChannels() + " channel(s)"
            : "");
  }

  private String labels() {
    List<Long> labels = inspection.labels();
    if (labels.isEmpty()) {
      return "none";
    }
    String listed =
        IntStream.range(0, Math.min(LISTED, labels.size()))
            .mapToObj(i -> String.format(Locale.ROOT, "%d (%,d)", i, labels.get(i)))
            .collect(Collectors.joining(", "));
    int more = labels.size() - LISTED;
    return listed + (more > 0 ? " and " + more + " more classes" : "");
  }
}
