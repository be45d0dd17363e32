package gan.experiment.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.plugin.PartKind;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DescriptionsTest {
  private final Descriptions descriptions = new Descriptions(PluginRegistry.load(List.of()));

  @Test
  void aPartIsDescribedWithAllThatItsFactoryAndOptionsSay() {
    PartDescription part = descriptions.part(PartKind.PENALTY, "wgan-gp");
    assertThat(DescriptionText.of(part).replaceFirst("\\[.*]", "[…]"))
        .isEqualTo(
            """
            penalty wgan-gp  […]
            Holds the critic's slope at 1 between samples (Gulrajani et al. 2017).

            Formula:
              D: mean (‖∇D(x̂)‖ - t)², with x̂ on the lines between real and generated samples
              one-sided: mean max(0, ‖∇D(x̂)‖ - t)²

            Paper:
              Gulrajani et al. 2017, Improved Training of Wasserstein GANs, arXiv:1704.00028

            Needs:
              scores that do not depend on the other samples of the batch

            Notes:
              It is added to what the discriminator minimises.

            Options:
              KEY       TYPE           DEFAULT  TAKES      MEANING
              weight    number or      10       0 or more  What the term is multiplied by.
                        schedule
              target    number         1        0 or more  Slope that the critic should have.
              oneSided  true or false  false               Whether slopes below the target cost
                                                           nothing.
              every     whole number   1        1 or more  Updates from one time that the term is added
                                                           to the next.
              A schedule is such as {shape: cosine, from: 2e-4, to: 0, steps: 10000, warmUp: 500}.

            Example:
              penalties:
                - type: wgan-gp
                  # What the term is multiplied by. 0 or more.
                  weight: 10
                  # Slope that the critic should have. 0 or more.
                  target: 1
                  # Whether slopes below the target cost nothing.
                  oneSided: false
                  # Updates from one time that the term is added to the next. 1 or more.
                  every: 1
            """);
  }

  @Test
  void whatIsOnlyUsedWhenItIsWrittenIsCommentedOut() {
    assertThat(descriptions.part(PartKind.DATA_SOURCE, "image-folder").example())
        .contains(
            """
              # How images are brought to one size; needed where they differ.
              # resize:
              #   size: 64
              #   mode: center-crop
            """,
            "  # ones are left out. Required.\n  path: path/to/files\n",
            "  # What transparent pixels and padding show. One of white, black.\n",
            "  # channels: 3\n");
  }

  @Test
  void aNameOfSeveralKindsIsFoundInAll() {
    Descriptions.Found found = descriptions.find("perceptron");
    assertThat(found.section()).isEmpty();
    assertThat(found.parts())
        .extracting(PartDescription::kind)
        .containsExactly(PartKind.GENERATOR, PartKind.DISCRIMINATOR);
  }

  @Test
  void aKeyThatTakesAPartNamesThoseThatAreInstalled() {
    SectionDescription section = descriptions.find("augmentation").section().orElseThrow();
    assertThat(DescriptionText.of(section))
        .isEqualTo(
            """
            key augmentation
            How everything that the discriminator sees is changed.

            Type:     augmentation
            Default:  none

            Installed augmentations:
              ada, diff-augment
              See 'gan describe NAME --kind augmentation'.
            """);
  }

  @Test
  void aSectionIsDescribedByItsKeys() {
    SectionDescription section =
        descriptions.find("training.generatorClip").section().orElseThrow();
    assertThat(DescriptionText.of(section))
        .isEqualTo(
            """
            key training.generatorClip
            Bounds the generator's gradients.

            Keys:
              KEY                           TYPE    DEFAULT  TAKES        MEANING
              training.generatorClip.value  number  none     more than 0  Largest absolute value of each number.
              training.generatorClip.norm   number  none     more than 0  Largest norm over all weights together.

            Example:
              training:
                # Bounds the generator's gradients.
                # generatorClip:
                #   value: 1.0
                #   norm: 1.0
            """);
  }

  @Test
  void whatIsNotThereIsRefusedWithTheNearest() {
    assertThatThrownBy(() -> descriptions.find("trainin.steps"))
        .isInstanceOf(GanException.class)
        .hasMessageStartingWith(
            """
            error GAN-C020: there is no part and no key 'trainin.steps'
              did you mean 'training.steps'?
            """);
    assertThatThrownBy(() -> descriptions.find("training.steps.more"))
        .isInstanceOf(GanException.class);
    assertThatThrownBy(() -> descriptions.part(PartKind.METRIC, "dcgan"))
        .isInstanceOf(GanException.class)
        .hasMessageStartingWith("error GAN-C020: unknown metric 'dcgan'\n");
  }

  @Test
  void programsReadTheSame() {
    Descriptions.Found found =
        new Descriptions.Found(
            Optional.of(descriptions.find("seed").section().orElseThrow()),
            List.of(descriptions.part(PartKind.LOSS, "hinge")));
    var json = new JsonMapper().readTree(DescriptionJson.of(found));
    assertThat(json).hasSize(2);
    assertThat(json.get(0).toString())
        .isEqualTo(
            "{\"key\":\"seed\",\"type\":\"whole number\",\"default\":\"0\",\"required\":false,"
                + "\"meaning\":\"What all random numbers are made from.\","
                + "\"example\":\"# What all random numbers are made from.\\nseed: 0\\n\"}");
    assertThat(json.get(1).propertyNames())
        .contains("kind", "name", "description", "formula", "papers", "options", "example")
        .doesNotContain("needs", "traits");
  }
}
