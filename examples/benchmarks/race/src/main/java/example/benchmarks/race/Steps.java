package example.benchmarks.race;

import example.benchmarks.contest.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How long this framework's steps took in the newest race, for what is measured beside them. */
public final class Steps {
  private static final String BATCH = "64";

  private Steps() {}

  /**
   * Milliseconds of a step with all defaults and batches of 64; a model that did not race is left
   * out.
   *
   * @param races {@code race.jsonl}, which need not be there
   */
  public static Map<Model, Double> milliseconds(Path races) throws IOException {
    Map<Model, Double> steps = new EnumMap<>(Model.class);
    if (Files.exists(races)) {
      for (Row row : Row.of(new Journal(races).newest().results())) {
        if (isAsItComes(row)) {
          Model model = Model.valueOf(row.text("model").toUpperCase(Locale.ROOT));
          steps.put(model, row.median("msPerStep"));
        }
      }
    }
    return steps;
  }

  private static boolean isAsItComes(Row row) {
    return row.text("contestant").equals(Contestants.OURS.title())
        && row.text("settings").equals(Program.AS_IT_COMES)
        && row.text("precision").equals("float32")
        && row.text("batch").equals(BATCH);
  }
}
