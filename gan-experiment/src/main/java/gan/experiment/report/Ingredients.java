package gan.experiment.report;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a run is made of, in a line. */
final class Ingredients {
  private static final Pattern TYPE =
      Pattern.compile(
          "(data|generator|discriminator|loss|augmentation|penalties|auxiliaryLosses)"
              + "(?:\\[\\d+\\])?\\.type");
  private static final String BATCH = "training.batchSize";
  private static final String SEED = "seed";

  private Ingredients() {}

  /** Such as {@code seed 42 · data ring · generator mlp · loss hinge · batches of 64}. */
  static String of(List<ConfigValue> config) {
    return config.stream()
        .map(Ingredients::text)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  private static String text(ConfigValue each) {
    Matcher type = TYPE.matcher(each.key());
    if (type.matches()) {
      return name(type.group(1)) + " " + each.value();
    }
    return switch (each.key()) {
      case BATCH -> "batches of " + each.value();
      case SEED -> SEED + " " + each.value();
      default -> null;
    };
  }

  private static String name(String section) {
    return switch (section) {
      case "penalties" -> "penalty";
      case "auxiliaryLosses" -> "auxiliary loss";
      default -> section;
    };
  }
}
