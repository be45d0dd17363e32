package gan.experiment;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.LossFactory;
import gan.core.spi.Need;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import gan.experiment.config.ExperimentConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks what parts need against the rest of the experiment, before anything is allocated. */
final class Compatibility {
  private Compatibility() {}

  static void check(ExperimentConfig config, SampleSpec sample) {
    List<Problem> problems = new ArrayList<>();
    Set<Trait> traits = traits(config.discriminator().factory(), config.discriminator().options());
    for (Need need : needs(config.loss().factory(), config.loss().options())) {
      if (!isMet(need, sample, traits)) {
        problems.add(unmet(config, need));
      }
    }
    if (!problems.isEmpty()) {
      throw new GanException(problems);
    }
  }

  private static boolean isMet(Need need, SampleSpec sample, Set<Trait> traits) {
    return switch (need) {
      case LABELS -> sample.isLabelled();
      case INDEPENDENT_SCORES -> !traits.contains(Trait.BATCH_STATISTICS);
    };
  }

  private static Problem unmet(ExperimentConfig config, Need need) {
    String loss = "the loss '" + config.loss().factory().name() + "' needs " + need.phrase();
    Problem problem =
        switch (need) {
          case LABELS ->
              Problem.of(
                  ErrorCode.INCOMPATIBLE_PARTS,
                  loss + ", but the data '" + config.data().factory().name() + "' has none",
                  "choose data with labels, or a loss that does without.");
          case INDEPENDENT_SCORES ->
              Problem.of(
                  ErrorCode.INCOMPATIBLE_PARTS,
                  loss
                      + ", but the discriminator '"
                      + config.discriminator().factory().name()
                      + "' "
                      + Trait.BATCH_STATISTICS.sentence(),
                  "switch the discriminator's batch normalisation off, or choose another.");
        };
    return problem.at(config.loss().location());
  }

  private static <O extends Record> Set<Need> needs(LossFactory<O> factory, Record options) {
    return factory.needs(factory.optionsType().cast(options));
  }

  private static <O extends Record> Set<Trait> traits(
      DiscriminatorFactory<O> factory, Record options) {
    return factory.traits(factory.optionsType().cast(options));
  }
}
