package example.benchmarks.race;

import example.benchmarks.contest.Heat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One line at the start: who races, with which settings.
 *
 * @param contestant who
 * @param settings what it does beyond the heat, in words
 * @param heat what it trains
 * @param keys of an experiment that this sets, for {@link Contestants#OURS}
 */
record Entry(Contestants contestant, String settings, Heat heat, List<String> keys) {

  /** What identifies the entry in every record. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("contestant", contestant.title());
    fields.put("settings", settings);
    fields.put("model", word(heat.model()));
    fields.put("batch", heat.batch());
    fields.put("precision", word(heat.precision()));
    fields.put("fakes", word(heat.fakes()));
    fields.put("threads", heat.processors());
    fields.put("warmUp", heat.warmUp());
    return fields;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
