package gan.core.game;

import gan.core.graph.Parameter;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which variables a checkpoint holds: a text file beside the tensors, a line {@code NAME SHAPE} for
 * each, so that a checkpoint that does not fit can be told by name.
 *
 * @param shapes by name, such as {@code 3x3x64x128}; {@code scalar} without dimensions
 */
record VariableList(Map<String, String> shapes) {
  private static final int SHOWN = 12;

  static VariableList of(List<Parameter> parameters) {
    Map<String, String> shapes = new LinkedHashMap<>();
    parameters.forEach(parameter -> shapes.put(parameter.name(), shape(parameter)));
    return new VariableList(shapes);
  }

  static Path file(Path prefix) {
    return prefix.resolveSibling(prefix.getFileName() + ".variables");
  }

  void write(Path prefix) throws IOException {
    Files.write(
        file(prefix),
        shapes.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).toList());
  }

  static VariableList read(Path prefix) {
    try {
      Map<String, String> shapes = new LinkedHashMap<>();
      for (String line : Files.readAllLines(file(prefix))) {
        int space = line.indexOf(' ');
        shapes.put(line.substring(0, Math.max(0, space)), line.substring(space + 1));
      }
      return new VariableList(shapes);
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.CHECKPOINT_DAMAGED,
              "'" + file(prefix) + "' cannot be read: " + e.getMessage(),
              "use another checkpoint, or train again."),
          e);
    }
  }

  /**
   * Refuses a checkpoint that lacks a variable or holds it in another shape.
   *
   * @param wanted for each variable of the game the name in the checkpoint
   * @param prefix the checkpoint, for the message
   */
  void check(Map<Parameter, String> wanted, Path prefix) {
    List<String> lines = new ArrayList<>();
    wanted.forEach(
        (parameter, name) -> {
          String here = shapes.get(name);
          if (here == null) {
            lines.add("Missing: " + name + ", " + shape(parameter) + ".");
          } else if (!here.equals(shape(parameter))) {
            lines.add("Other shape: " + name + " is " + here + ", not " + shape(parameter) + ".");
          }
        });
    if (lines.isEmpty()) {
      return;
    }
    shapes.forEach(
        (name, shape) -> {
          if (!wanted.containsValue(name)) {
            lines.add("Not wanted: " + name + ", " + shape + ".");
          }
        });
    throw mismatch(lines, prefix);
  }

  private static GanException mismatch(List<String> lines, Path prefix) {
    Problem problem =
        Problem.of(
            ErrorCode.CHECKPOINT_MISMATCH,
            "the checkpoint '" + prefix + "' does not fit the experiment",
            "use the configuration that the checkpoint was trained with.");
    for (String line : lines.subList(0, Math.min(SHOWN, lines.size()))) {
      problem = problem.note(line);
    }
    return new GanException(
        lines.size() > SHOWN ? problem.note("And " + (lines.size() - SHOWN) + " more.") : problem);
  }

  private static String shape(Parameter parameter) {
    long[] sizes = parameter.shape().asArray();
    return sizes.length == 0
        ? "scalar"
        : Arrays.stream(sizes).mapToObj(Long::toString).collect(Collectors.joining("x"));
  }
}
