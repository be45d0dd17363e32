package gan.models.r3gan;

import gan.core.graph.Initializer;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.SampleSpec;
import gan.core.spi.Verdict;
import gan.models.condition.LabelledSamples;
import gan.models.image.Pyramid;
import gan.models.layer.Conv2d;
import gan.models.layer.Fir;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * The discriminator of R3GAN (<a href="https://arxiv.org/abs/2501.05441">Huang et al. 2024</a>),
 * the mirror of {@link R3ganGenerator}: residual blocks without normalisation before each halving
 * of the sides, which filters, and after the last; then every channel is weighed with a learned
 * map, which makes the features.
 *
 * <p>It is meant to be trained with penalties R1 and R2 on a relativistic loss.
 */
public final class R3ganDiscriminator implements Discriminator {
  private final LabelledSamples input;
  private final Conv2d extraction;
  private final List<Stage> stages = new ArrayList<>();
  private final Judgement judgement;

  /**
   * Creates the discriminator's parameters.
   *
   * @param options its sizes
   * @param sample images whose sides can be halved as often as there are stages
   * @param parameters where to create them
   * @param player who it is, for messages, such as {@code discriminator 'r3gan'}
   * @throws gan.core.problem.GanException if it cannot judge such samples
   */
  public R3ganDiscriminator(
      R3ganDiscriminatorOptions options, SampleSpec sample, Parameters parameters, String player) {
    Pyramid pyramid = Pyramid.over(sample, options.stages(), player);
    Sizes sizes =
        Sizes.of(
            pyramid,
            options.channels(),
            options.width(),
            options.blocks(),
            options.groupSize(),
            options.expansion(),
            player);
    input = LabelledSamples.of(options.labels(), sample, player);
    List<Integer> channels = new ArrayList<>(sizes.channels());
    Collections.reverse(channels);
    long inputs = sample.channels() + input.classes();
    Initializer first = ResidualBlock.scaled(1, inputs);
    extraction = new Conv2d(parameters, "extraction", 1, 1, inputs, channels.get(0), first, false);
    for (int i = 0; i < channels.size(); i++) {
      int from = channels.get(i);
      int to = channels.get(Math.min(i + 1, channels.size() - 1));
      stages.add(Stage.of(parameters, "stage" + (i + 1), from, from, to, sizes));
    }
    judgement =
        new Judgement(
            parameters,
            pyramid,
            channels.get(channels.size() - 1),
            options.labels(),
            options.embeddingSize(),
            sample);
  }

  @Override
  public Verdict judge(Pass pass, Operand<TFloating> samples, Condition condition) {
    Operand<TFloating> x = extraction.apply(pass, input.apply(pass, samples, condition));
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      x = stage.residual(pass, x);
      if (i < stages.size() - 1) {
        x = stage.changed(pass, Fir.halved(pass, x));
      }
    }
    return judgement.of(pass, x, condition);
  }
}
