package gan.experiment.describe;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.plugin.PartKind;
import gan.core.plugin.PluginRegistry;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What this project took from papers says from which, and what it computes. */
class PublishedPartsTest {
  private static final Descriptions INSTALLED = new Descriptions(PluginRegistry.load(List.of()));

  @Test
  void everyRuleHasAFormula() {
    assertThat(names(part -> part.formula().isEmpty(), rules())).isEmpty();
  }

  @Test
  void everyRuleHasAPaperButThoseOlderThanTheirPapers() {
    assertThat(names(part -> part.papers().isEmpty(), rules()))
        .containsExactly("loss autoencoder", "metric wasserstein-1d");
  }

  @Test
  void everyArchitectureHasAPaperButTheSimplest() {
    assertThat(
            names(
                part -> part.papers().isEmpty(), parts(PartKind.GENERATOR, PartKind.DISCRIMINATOR)))
        .containsExactly(
            "generator mlp",
            "generator noise",
            "generator perceptron",
            "discriminator dcgan-upsample",
            "discriminator mlp",
            "discriminator perceptron");
  }

  @Test
  void papersAreAuthorsAndYearAndTitleAndPlace() {
    assertThat(parts(PartKind.all().toArray(PartKind<?>[]::new)).flatMap(p -> p.papers().stream()))
        .hasSizeGreaterThan(60)
        .allMatch(paper -> paper.matches("\\p{Lu}[\\p{L} .-]+ (19|20)\\d\\d, .+, .+[^.]"))
        .allMatch(
            paper -> !paper.contains("arXiv") || paper.matches(".*, arXiv:\\d{4}\\.\\d{4,5}"));
  }

  private static Stream<PartDescription> rules() {
    return parts(
        PartKind.LOSS,
        PartKind.PENALTY,
        PartKind.AUXILIARY_LOSS,
        PartKind.AUGMENTATION,
        PartKind.OPTIMIZER,
        PartKind.METRIC);
  }

  private static Stream<PartDescription> parts(PartKind<?>... kinds) {
    return Stream.of(kinds).flatMap(kind -> INSTALLED.parts(kind).stream());
  }

  private static List<String> names(
      Predicate<PartDescription> which, Stream<PartDescription> parts) {
    return parts.filter(which).map(part -> part.kind() + " " + part.name()).toList();
  }
}
