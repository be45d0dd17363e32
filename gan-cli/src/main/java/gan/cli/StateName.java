package gan.cli;

import gan.core.problem.Suggestions;
import gan.experiment.runs.RunState;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the state of a run that may be removed: {@code failed}, {@code killed} and so on. */
final class StateName implements ITypeConverter<RunState> {
  private static final List<RunState> REMOVABLE =
      Stream.of(RunState.values()).filter(state -> state != RunState.RUNNING).toList();

  @Override
  public RunState convert(String text) {
    List<String> names = REMOVABLE.stream().map(RunState::toString).toList();
    return REMOVABLE.stream()
        .filter(state -> state.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + text
                        + "' is none of "
                        + String.join(", ", names)
                        + Suggestions.nearest(text, names)
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse("")));
  }
}
