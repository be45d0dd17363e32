package gan.experiment.scaffold;

import gan.core.plugin.PartKind;
import gan.core.plugin.Plugin;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Asks for what is not known yet about a new experiment.
 *
 * @param registry what can be chosen
 * @param ask shows a question and gives the line that is answered; null at the end of the input
 * @param say shows a line
 */
public record Interview(PluginRegistry registry, UnaryOperator<String> ask, Consumer<String> say) {

  /** The choices with answers where there was none; an empty answer leaves the default. */
  public ExperimentChoices complete(ExperimentChoices known) {
    Optional<String> data =
        known
            .data()
            .or(
                () ->
                    answer(
                        "Data, a source or the path of yours",
                        "digits",
                        names(PartKind.DATA_SOURCE),
                        choice -> ChosenData.of(choice, registry)));
    return new ExperimentChoices(
        known.name().or(() -> answer("Name", "that of the data", "", choice -> {})),
        data,
        known.generator().or(() -> part(PartKind.GENERATOR, "one that suits the data")),
        known.discriminator().or(() -> part(PartKind.DISCRIMINATOR, "one that suits the data")),
        known.loss().or(() -> part(PartKind.LOSS, "non-saturating")),
        known
            .steps()
            .or(
                () ->
                    answer("Steps", Long.toString(NewExperiment.STEPS), "", Interview::steps)
                        .map(Long::valueOf)));
  }

  private Optional<String> part(PartKind<?> kind, String byDefault) {
    String word = kind.singular();
    return answer(
        Character.toUpperCase(word.charAt(0)) + word.substring(1),
        byDefault,
        names(kind),
        choice -> registry.find(kind, choice));
  }

  private String names(PartKind<?> kind) {
    return registry.installed(kind).stream().map(Plugin::name).collect(Collectors.joining(", "));
  }

  /** Asks until an answer can be used. */
  private Optional<String> answer(
      String what, String byDefault, String choices, Consumer<String> check) {
    if (!choices.isEmpty()) {
      say.accept(what + ": " + choices + ".");
    }
    while (true) {
      String line = ask.apply(what + " [" + byDefault + "]: ");
      if (line == null || line.isBlank()) {
        return Optional.empty();
      }
      try {
        check.accept(line.strip());
        return Optional.of(line.strip());
      } catch (GanException e) {
        say.accept(e.getMessage());
      }
    }
  }

  private static void steps(String answer) {
    NewExperiment.checkSteps(answer);
  }
}
