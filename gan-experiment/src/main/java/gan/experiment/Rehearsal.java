package gan.experiment;

import gan.core.game.Game;
import gan.core.run.Inspection;
import gan.core.spi.DataSource;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What a training begins with, found out by preparing it up to its first step.
 *
 * @param shape the sides of a sample, such as {@code 28×28×1}
 * @param classes how many classes its labels have; 0 if it has no labels
 * @param samples how many samples the data has; empty if it is endless
 * @param generatorWeights how many numbers the generator learns
 * @param discriminatorWeights how many numbers the discriminator learns
 * @param warnings what is odd about the data, one sentence each
 */
public record Rehearsal(
    String shape,
    int classes,
    OptionalLong samples,
    long generatorWeights,
    long discriminatorWeights,
    List<String> warnings) {

  /** Copies the warnings. */
  public Rehearsal {
    warnings = List.copyOf(warnings);
  }

  static Rehearsal of(DataSource data, Game game) {
    return new Rehearsal(
        Arrays.stream(data.sample().shape().asArray())
            .mapToObj(Long::toString)
            .collect(Collectors.joining("×")),
        data.sample().classes(),
        data.size(),
        game.generatorWeights(),
        game.discriminatorWeights(),
        Inspection.of(data).warnings());
  }
}
