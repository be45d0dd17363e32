package gan.experiment.scaffold;

import gan.core.plugin.PartKind;
import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kinds of part that a project can begin with: those that the testkit has a contract for. */
enum PartTemplate {
  GENERATOR(PartKind.GENERATOR, "Generator"),
  DISCRIMINATOR(PartKind.DISCRIMINATOR, "Discriminator"),
  LOSS(PartKind.LOSS, "Loss"),
  PENALTY(PartKind.PENALTY, "Penalty"),
  DATA_SOURCE(PartKind.DATA_SOURCE, "Source"),
  AUGMENTATION(PartKind.AUGMENTATION, "Augmentation"),
  METRIC(PartKind.METRIC, "Metric"),
  FEATURE_EXTRACTOR(PartKind.FEATURE_EXTRACTOR, "Extractor");

  /** What templates import under these names, so that no part may be called so. */
  private static final Set<String> TAKEN =
      Set.of(
          "Generator",
          "Discriminator",
          "Loss",
          "Penalty",
          "DataSource",
          "Augmentation",
          "Metric",
          "FeatureExtractor");

  @SuppressWarnings("ImmutableEnumChecker") // a kind never changes, but does not say so
  private final PartKind<?> kind;

  private final String suffix;

  PartTemplate(PartKind<?> kind, String suffix) {
    this.kind = kind;
    this.suffix = suffix;
  }

  PartKind<?> kind() {
    return kind;
  }

  /** How a command line writes it, which is also the folder of its templates. */
  String word() {
    return word(kind);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(PartTemplate::word).toList();
  }

  static Optional<PartTemplate> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** Why there is none for a word. */
  static Problem problem(String word) {
    boolean isKind = PartKind.all().stream().anyMatch(kind -> word(kind).equals(word));
    return Problem.of(
            ErrorCode.BAD_ARGUMENT,
            isKind
                ? "no project can be written for the kind '" + word + "'"
                : "there is no kind of part '" + word + "'",
            "name one or more of these with --kind.")
        .suggest(isKind ? "" : Suggestions.didYouMean(word, words()))
        .note("Kinds: " + String.join(", ", words()) + ".");
  }

  /** The name of the part's class: {@code my-loss} is {@code MyLoss}, {@code my} too. */
  String className(String partName) {
    StringBuilder camel = new StringBuilder();
    for (String word : partName.split("-", -1)) {
      if (!word.isEmpty()) {
        camel.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    String name = camel.toString();
    return name.endsWith(suffix) && !TAKEN.contains(name) ? name : name + suffix;
  }

  private static String word(PartKind<?> kind) {
    return kind.singular().replace(' ', '-');
  }
}
