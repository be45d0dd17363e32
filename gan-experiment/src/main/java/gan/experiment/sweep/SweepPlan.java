package gan.experiment.sweep;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.experiment.yaml.YamlFile;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An experiment and the axes over which it is repeated: every value of an axis with every value of
 * every other.
 *
 * @param file the experiment
 * @param text what the file holds
 * @param axes one or more, each with another key
 * @param overrides arguments {@code key=value} that apply to all trials
 */
public record SweepPlan(Path file, String text, List<Axis> axes, List<String> overrides) {
  /** How many trials there may be. */
  public static final int MOST = 10_000;

  /** Where the runs go is what a sweep decides. */
  static final String DIRECTORY = "output.directory";

  /** Copies the lists. */
  public SweepPlan {
    axes = List.copyOf(axes);
    overrides = List.copyOf(overrides);
  }

  /**
   * Reads a plan; the experiment itself is not yet looked into.
   *
   * @param file YAML
   * @param arguments the axes, each {@code key=value,value} or {@code key=range(from,to,step)}
   * @param overrides {@code key=value}, for all trials
   * @throws GanException with all that is wrong with the arguments, or if there is no such file
   */
  public static SweepPlan read(Path file, List<String> arguments, List<String> overrides) {
    List<Problem> problems = new ArrayList<>();
    List<Axis> axes = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      AxisReader.read(i + 1, arguments.get(i), problems).ifPresent(axes::add);
    }
    checkKeys(axes, overrides, problems);
    checkCount(axes).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new GanException(problems);
    }
    return new SweepPlan(file, YamlFile.read(file), axes, overrides);
  }

  /** The keys of the axes, in their order. */
  public List<String> keys() {
    return axes.stream().map(Axis::key).toList();
  }

  /** All trials, numbered from 1; the last axis varies fastest. */
  public List<Trial> trials() {
    List<Map<String, String>> all = List.of(Map.of());
    for (Axis axis : axes) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> values : all) {
        for (String text : axis.texts()) {
          Map<String, String> more = new LinkedHashMap<>(values);
          more.put(axis.key(), text);
          longer.add(more);
        }
      }
      all = longer;
    }
    List<Trial> trials = new ArrayList<>();
    all.forEach(values -> trials.add(new Trial(trials.size() + 1, values)));
    return trials;
  }

  /** All that is set over the file for a trial. */
  List<String> overrides(Trial trial) {
    List<String> all = new ArrayList<>(overrides);
    all.addAll(trial.overrides());
    return all;
  }

  private static void checkKeys(List<Axis> axes, List<String> overrides, List<Problem> problems) {
    Map<String, Axis> seen = new LinkedHashMap<>();
    for (Axis axis : axes) {
      Axis first = seen.putIfAbsent(axis.key(), axis);
      boolean isSet = overrides.stream().anyMatch(each -> each.startsWith(axis.key() + "="));
      if (first != null) {
        problems.add(
            bad(axis, "'" + axis.key() + "' is an axis twice", "write all its values in one.")
                .note("First written as " + first.argument() + "."));
      } else if (axis.key().equals(DIRECTORY)) {
        problems.add(
            bad(axis, "a sweep keeps its runs in its own folder", "choose the folder with --out."));
      } else if (isSet) {
        problems.add(
            bad(axis, "'" + axis.key() + "' is an axis and set for all", "leave one of them out."));
      }
    }
    if (overrides.stream().anyMatch(each -> each.startsWith(DIRECTORY + "="))) {
      problems.add(
          Problem.of(
              ErrorCode.BAD_OVERRIDE,
              "a sweep keeps its runs in its own folder: output.directory cannot be set",
              "choose the folder with --out."));
    }
  }

  private static Problem bad(Axis axis, String message, String fix) {
    int length = axis.key().codePointCount(0, axis.key().length());
    return Problem.of(ErrorCode.BAD_AXIS, message, fix).at(axis.at(0, length));
  }

  private static Optional<Problem> checkCount(List<Axis> axes) {
    BigInteger count = BigInteger.ONE;
    for (Axis axis : axes) {
      count = count.multiply(BigInteger.valueOf(axis.values().size()));
    }
    return count.compareTo(BigInteger.valueOf(MOST)) <= 0
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                ErrorCode.BAD_AXIS,
                String.format(
                    Locale.ROOT,
                    "the sweep would have %,d trials, and the most are %,d",
                    count,
                    MOST),
                "give fewer values, or several sweeps."));
  }
}
