package gan.experiment.config;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.experiment.yaml.Node;
import gan.experiment.yaml.Problems;
import gan.experiment.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts arguments {@code key.path=value} over what a file says. A value is a YAML scalar, or a list
 * or mapping in brackets, and replaces the whole value of its key; of two arguments for one key the
 * later one counts.
 */
final class Overrides {
  private final Problems problems;

  private Overrides(Problems problems) {
    this.problems = problems;
  }

  /** The configuration with all arguments merged in; those that cannot be read become problems. */
  static Node.Mapping merge(List<String> arguments, Node.Mapping root, Problems problems) {
    Overrides overrides = new Overrides(problems);
    Node.Mapping merged = root;
    for (int i = 0; i < arguments.size(); i++) {
      merged = overrides.merge(new Argument(i + 1, arguments.get(i)), merged);
    }
    return merged;
  }

  private Node.Mapping merge(Argument argument, Node.Mapping root) {
    if (argument.valueStart() == 0) {
      problems.add(argument.bad("has no '='"));
      return root;
    }
    String[] keys = argument.keys();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i].isBlank()) {
        problems.add(argument.emptyKey(i));
        return root;
      }
    }
    return value(argument).map(value -> put(root, argument, 0, value)).orElse(root);
  }

  private Optional<Node> value(Argument argument) {
    Problems own = new Problems();
    try {
      Node value = YamlReader.read(argument.value(), argument.valuePlaces(), own);
      check(argument, value).ifPresent(own::add);
      own.throwIfAny();
      return Optional.of(value);
    } catch (GanException e) {
      for (Problem problem : e.problems()) {
        boolean isSyntax = problem.code() == ErrorCode.CONFIG_SYNTAX;
        problems.add(isSyntax ? argument.unparsed(problem) : problem);
      }
      return Optional.empty();
    }
  }

  private static Optional<Problem> check(Argument argument, Node value) {
    if (value instanceof Node.Scalar scalar && scalar.plain() && scalar.text().isEmpty()) {
      return Optional.of(argument.noValue());
    }
    boolean isBlock =
        !(value instanceof Node.Scalar || value instanceof Node.Refused)
            && !argument.value().stripLeading().matches("(?s)[\\[{].*");
    return isBlock || argument.value().contains("\n")
        ? Optional.of(argument.severalLines())
        : Optional.empty();
  }

  private static Node.Mapping put(Node.Mapping mapping, Argument argument, int depth, Node value) {
    String key = argument.keys()[depth];
    if (depth == argument.keys().length - 1) {
      return mapping.with(key, new Node.Entry(argument.key(depth), value));
    }
    Node.Entry below = mapping.entries().get(key);
    if (below == null || !(below.value() instanceof Node.Mapping)) {
      Node empty = new Node.Mapping(argument.key(depth), Map.of());
      below = new Node.Entry(argument.key(depth), empty);
    }
    Node changed = put((Node.Mapping) below.value(), argument, depth + 1, value);
    return mapping.with(key, new Node.Entry(below.key(), changed));
  }
}
