package gan.models.sagan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import gan.models.condition.DiscriminatorLabels;
import gan.models.layer.Initialization;
import gan.models.layer.Normalization;
import gan.testkit.GraphRun;
import gan.testkit.contract.DiscriminatorContract;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.GeneratorContract;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("exhaustive")
class SaganTest {

  interface Making
      extends GeneratorContract<SaganGeneratorOptions>, FactoryContract<SaganGeneratorOptions> {
    @Override
    default GeneratorFactory<SaganGeneratorOptions> factory() {
      return new SaganGeneratorFactory();
    }

    @Override
    default SaganGeneratorOptions options() {
      return generator(0, Normalization.CONDITIONAL);
    }
  }

  interface Judging
      extends DiscriminatorContract<SaganDiscriminatorOptions>,
          FactoryContract<SaganDiscriminatorOptions> {
    @Override
    default DiscriminatorFactory<SaganDiscriminatorOptions> factory() {
      return new SaganDiscriminatorFactory();
    }

    @Override
    default SaganDiscriminatorOptions options() {
      return discriminator(0, DiscriminatorLabels.PROJECTION);
    }
  }

  private static SaganGeneratorOptions generator(int attention, Normalization normalization) {
    return new SaganGeneratorOptions(
        5, 4, List.of(), 0, attention, normalization, true, Initialization.ORTHOGONAL, 0.9);
  }

  private static SaganDiscriminatorOptions discriminator(
      int attention, DiscriminatorLabels labels) {
    return new SaganDiscriminatorOptions(
        4, List.of(), 0, 1, attention, labels, true, Initialization.GLOROT);
  }

  @Nested
  class GeneratorOf16x24x3 implements Making {
    @Override
    public SampleSpec sample() {
      return SampleSpec.image(16, 24, 3, 4);
    }
  }

  @Nested
  class GeneratorWithoutLabels implements Making {
    @Override
    public SaganGeneratorOptions options() {
      return generator(6, Normalization.BATCH);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(6, 6, 1, 0);
    }
  }

  @Nested
  class DiscriminatorOf16x24x3 implements Judging {
    @Override
    public SampleSpec sample() {
      return SampleSpec.image(16, 24, 3, 4);
    }
  }

  @Nested
  class DiscriminatorOf15x9x1WithoutLabels implements Judging {
    @Override
    public SaganDiscriminatorOptions options() {
      return discriminator(8, DiscriminatorLabels.NONE);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(15, 9, 1, 0);
    }
  }

  /** One kernel tells behind which stage the attention sits: stages have 1, 2, 3, … channels. */
  @Test
  void attendsAtTheLargestHeightUpTo32BelowTheImages() {
    assertThat(attentionInGenerator(128, List.of(1, 1, 2, 3, 4, 5))).endsWith("[1, 1, 3, 1]");
    assertThat(attentionInGenerator(64, List.of(1, 1, 2, 3, 4))).endsWith("[1, 1, 3, 1]");
    assertThat(attentionInGenerator(32, List.of(1, 1, 2, 3))).endsWith("[1, 1, 2, 1]");
    assertThat(attentionInGenerator(28, List.of(1, 1, 2))).endsWith("[1, 1, 1, 1]");
    assertThat(attentionInGenerator(8, List.of(1, 7))).endsWith("[1, 1, 7, 1]");
    assertThat(attentionInDiscriminator(128, List.of(1, 2, 3, 4, 5))).endsWith("[1, 1, 2, 1]");
    assertThat(attentionInDiscriminator(32, List.of(1, 2, 3))).endsWith("[1, 1, 1, 1]");
  }

  @Test
  void declaresSpectralNorm() {
    assertThat(new SaganDiscriminatorFactory().traits(discriminator(0, DiscriminatorLabels.NONE)))
        .containsExactly(Trait.SPECTRAL_NORM);
  }

  @Test
  void itsDefaultsNeedLabels() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("player");
      assertThatThrownBy(
              () ->
                  new SaganGeneratorFactory()
                      .create(
                          generator(0, Normalization.CONDITIONAL),
                          SampleSpec.image(32, 32, 3, 0),
                          parameters))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
          .hasMessage(
              """
              error GAN-C021: generator 'sagan' with 'normalization: conditional' needs class labels, \
              but the samples have none
                Fix: set 'normalization' to 'batch', or choose data with labels.""");
      assertThatThrownBy(
              () ->
                  new SaganDiscriminatorFactory()
                      .create(
                          discriminator(0, DiscriminatorLabels.PROJECTION),
                          SampleSpec.image(32, 32, 3, 0),
                          parameters))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
          .hasMessage(
              """
              error GAN-C021: discriminator 'sagan' with 'labels: projection' needs class labels, but \
              the samples have none
                Fix: set 'labels' to 'none', or choose data with labels.""");
    }
  }

  private static String attentionInGenerator(int side, List<Integer> channels) {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("player");
      SaganGeneratorOptions options =
          new SaganGeneratorOptions(
              5, 1, channels, 0, 0, Normalization.BATCH, false, Initialization.GLOROT, 0.9);
      new SaganGeneratorFactory().create(options, SampleSpec.image(side, side, 3, 0), parameters);
      return queries(parameters);
    }
  }

  private static String attentionInDiscriminator(int side, List<Integer> channels) {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("player");
      SaganDiscriminatorOptions options =
          new SaganDiscriminatorOptions(
              1, channels, 0, 1, 0, DiscriminatorLabels.NONE, false, Initialization.GLOROT);
      new SaganDiscriminatorFactory()
          .create(options, SampleSpec.image(side, side, 3, 0), parameters);
      return queries(parameters);
    }
  }

  private static String queries(Parameters parameters) {
    return parameters.weights().stream()
        .map(Object::toString)
        .filter(weight -> weight.contains("attention.f"))
        .findFirst()
        .orElseThrow();
  }
}
