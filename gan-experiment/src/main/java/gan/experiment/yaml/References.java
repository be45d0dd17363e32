package gan.experiment.yaml;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import gan.core.problem.Secrets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Replaces {@code ${key.path}} and {@code ${env:NAME}} in values by what they lead to. Not
 * thread-safe.
 */
public final class References {
  /** How many references may lead on to each other. */
  static final int DEEPEST = 64;

  /** How many characters all values with references may have together. */
  static final int MOST = 1 << 20;

  /** After how many problems a value is given up. */
  private static final int MOST_FAILURES = 10;

  private static final int LONGEST_NAME = 200;

  private static final String ENVIRONMENT = "env:";
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern KEY =
      Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");

  private final Targets targets;
  private final Function<String, Optional<String>> environment;
  private final Problems problems;
  private final IdentityHashMap<Node.Scalar, Optional<Value>> values = new IdentityHashMap<>();
  private final Map<Location, List<String>> variables = new LinkedHashMap<>();
  private final Set<String> secrets = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();
  private int length;
  private boolean isFull;

  /**
   * What a scalar with references stands for.
   *
   * @param scalar the value
   * @param variables the environment variables in it
   * @param depth how many references lead to each other in it
   */
  private record Value(Node.Scalar scalar, Set<String> variables, int depth) {}

  private References(
      Targets targets, Function<String, Optional<String>> environment, Problems problems) {
    this.targets = targets;
    this.environment = environment;
    this.problems = problems;
  }

  /**
   * Replaces all references. Values whose references lead nowhere are refused.
   *
   * @param root the merged configuration
   * @param environment the value of each environment variable that is set
   * @param byDefault the default of a key that is not written, as it would be written
   * @param problems where everything is added that is wrong
   */
  public static Resolution resolve(
      Node.Mapping root,
      Function<String, Optional<String>> environment,
      Function<String, Optional<String>> byDefault,
      Problems problems) {
    References references = new References(new Targets(root, byDefault), environment, problems);
    Node.Mapping resolved = (Node.Mapping) references.node("", root);
    return new Resolution(resolved, references.variables, references.secrets);
  }

  /** The text as it is written where it must not refer to anything. */
  public static String escaped(String text) {
    return Template.escaped(text);
  }

  private Node node(String path, Node node) {
    if (node instanceof Node.Mapping mapping) {
      Map<String, Node.Entry> entries = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach(
              (key, entry) ->
                  entries.put(
                      key, new Node.Entry(entry.key(), node(under(path, key), entry.value()))));
      return new Node.Mapping(mapping.location(), entries);
    }
    if (node instanceof Node.Sequence list) {
      List<Node> items = new ArrayList<>();
      for (Node item : list.items()) {
        items.add(node(path + "[" + items.size() + "]", item));
      }
      return new Node.Sequence(list.location(), items);
    }
    if (!(node instanceof Node.Scalar scalar)) {
      return node;
    }
    Optional<Value> value = value(path, scalar);
    value
        .filter(found -> !found.variables().isEmpty())
        .ifPresent(found -> variables.put(scalar.location(), List.copyOf(found.variables())));
    return value.map(found -> (Node) found.scalar()).orElse(new Node.Refused(scalar.location()));
  }

  /** Keys can be megabytes; none that a reference can name is cut. */
  private static String under(String path, String key) {
    return (path.isEmpty() ? "" : path + ".") + Shown.plain(key);
  }

  /** Empty where a problem was found. */
  private Optional<Value> value(String path, Node.Scalar scalar) {
    if (!scalar.text().contains(Template.OPEN)) {
      return Optional.of(new Value(scalar, Set.of(), 0));
    }
    Optional<Value> known = values.get(scalar);
    if (known == null) {
      open.addLast(path);
      known = joined(scalar);
      open.removeLast();
      values.put(scalar, known);
    }
    return known;
  }

  private Optional<Value> joined(Node.Scalar scalar) {
    Template template = Template.of(scalar.text());
    StringBuilder text = new StringBuilder();
    Set<String> used = new LinkedHashSet<>();
    boolean refers = false;
    int depth = 0;
    int failures = 0;
    for (Template.Piece piece : template.pieces()) {
      if (piece instanceof Template.Literal literal) {
        text.append(literal.text());
      } else if (piece instanceof Template.Reference reference) {
        Optional<Value> found = follow(scalar, reference);
        if (found.isEmpty()) {
          failures++;
        } else {
          text.append(found.get().scalar().text());
          used.addAll(found.get().variables());
          refers = true;
          depth = Math.max(depth, found.get().depth() + 1);
        }
      }
      if (failures == MOST_FAILURES || isTooLong(scalar, text.length())) {
        return Optional.empty();
      }
    }
    length += text.length();
    return failures == 0
        ? Optional.of(
            new Value(
                new Node.Scalar(scalar.location(), text.toString(), scalar.plain(), refers),
                used,
                depth))
        : Optional.empty();
  }

  private Optional<Value> follow(Node.Scalar scalar, Template.Reference reference) {
    try {
      if (!reference.isClosed()) {
        throw bad("'${' is never closed", "write '}' after the name, or '$${' for a literal '${'.");
      }
      if (reference.name().startsWith(ENVIRONMENT) && reference.name().length() <= LONGEST_NAME) {
        return Optional.of(variable(scalar, reference));
      }
      if (reference.name().length() > LONGEST_NAME || !KEY.matcher(reference.name()).matches()) {
        throw bad(
            Shown.quoted(reference.text()) + " is no reference",
            "write ${key.path} or ${env:NAME}, and nothing else between the braces, or '$${' for a"
                + " literal '${'.");
      }
      return key(reference);
    } catch (GanException e) {
      problems.add(e, Targets.place(scalar, reference));
      return Optional.empty();
    }
  }

  private Value variable(Node.Scalar scalar, Template.Reference reference) {
    String name = reference.name().substring(ENVIRONMENT.length());
    if (!VARIABLE.matcher(name).matches()) {
      throw bad(
          Shown.quoted(reference.text()) + " names no environment variable",
          "write ${env:NAME}; a default is not supported.");
    }
    String value =
        environment.apply(name).filter(text -> !text.isEmpty()).orElseThrow(() -> missing(name));
    if (Secrets.isNamedBy(name) || !Secrets.hidden(value).equals(value)) {
      secrets.add(name);
      problems.conceal(value);
    }
    return new Value(new Node.Scalar(scalar.location(), value, true), Set.of(name), 0);
  }

  private GanException missing(String name) {
    return new GanException(
        Problem.of(
                ErrorCode.VARIABLE_MISSING,
                "the environment variable '" + name + "' is not set",
                "run 'export " + name + "=…' first, or write the value itself.")
            .note("Used by '" + open.getLast() + "'."));
  }

  private Optional<Value> key(Template.Reference reference) {
    String path = reference.name();
    if (open.contains(path)) {
      throw bad(
          Shown.quoted(reference.text()) + " leads back to itself: " + chain(path),
          "write one of these values out.");
    }
    if (open.size() > DEEPEST) {
      throw tooDeep();
    }
    Node target = targets.find(reference);
    if (target instanceof Node.Refused) {
      return Optional.empty();
    }
    Optional<Value> value = value(path, (Node.Scalar) target);
    if (value.isPresent() && value.get().depth() >= DEEPEST) {
      throw tooDeep();
    }
    return value;
  }

  private String chain(String path) {
    List<String> chain = new ArrayList<>(open);
    List<String> circle = new ArrayList<>(chain.subList(chain.indexOf(path), chain.size()));
    circle.add(path);
    return String.join(" -> ", circle);
  }

  private static GanException tooDeep() {
    return bad(
        "references lead to each other more than " + DEEPEST + " times",
        "write one of the values out.");
  }

  /** Reported once; nothing is looked up any more then. */
  private boolean isTooLong(Node.Scalar scalar, int more) {
    if (!isFull && length + more > MOST) {
      isFull = true;
      problems.add(
          Problem.of(
                  ErrorCode.CONFIG_TOO_LARGE,
                  "values with references are longer than 1 MiB together, the most that is read",
                  "refer to shorter values.")
              .at(scalar.location()));
    }
    return isFull;
  }

  private static GanException bad(String message, String fix) {
    return new GanException(Problem.of(ErrorCode.BAD_REFERENCE, message, fix));
  }
}
