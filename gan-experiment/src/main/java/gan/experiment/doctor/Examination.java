package gan.experiment.doctor;

import gan.core.plugin.PluginRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Looks at what trainings need, and trains for a moment.
 *
 * @param findings what was found, in the order in which it was looked at
 */
public record Examination(List<Finding> findings) {

  /** Copies the findings. */
  public Examination {
    findings = List.copyOf(findings);
  }

  /**
   * Examines this machine.
   *
   * @param surroundings what to look at
   * @param registry the installed parts
   * @param training how long to train; zero for not at all
   */
  public static Examination of(
      Surroundings surroundings, PluginRegistry registry, Duration training) {
    MachineCheck machine = new MachineCheck(surroundings);
    List<Finding> findings = new ArrayList<>(machine.all());
    findings.add(machine.variables());
    findings.addAll(new StorageCheck(surroundings).all());
    findings.addAll(new PluginCheck(registry).all());
    boolean canTrain = findings.stream().noneMatch(each -> each.verdict() == Verdict.BAD);
    if (canTrain && !training.isZero()) {
      findings.add(new SelfTest(registry, training).run());
    }
    return new Examination(findings);
  }

  /** How the worst of it is. */
  public Verdict verdict() {
    return findings.stream().map(Finding::verdict).max(Verdict::compareTo).orElse(Verdict.GOOD);
  }

  /** The findings as maps, for JSON. */
  public List<Map<String, String>> fields() {
    return findings.stream()
        .map(
            each -> {
              Map<String, String> fields = new LinkedHashMap<>();
              fields.put("topic", each.topic());
              fields.put("verdict", each.verdict().name());
              fields.put("text", each.text());
              fields.put("advice", each.advice());
              return fields;
            })
        .toList();
  }

  /** The findings as lines for people. */
  public String text() {
    return findings.stream()
        .map(
            each ->
                "%-5s %-11s %s%s"
                    .formatted(
                        each.verdict() == Verdict.GOOD ? "ok" : each.verdict().name(),
                        each.topic(),
                        each.text(),
                        each.advice().isEmpty() ? "" : "\n      Fix: " + each.advice()))
        .collect(Collectors.joining("\n"));
  }
}
