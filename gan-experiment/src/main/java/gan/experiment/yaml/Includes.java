package gan.experiment.yaml;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads files that include each other. Not thread-safe. */
final class Includes {
  /** How many files may be open below each other. */
  static final int DEEPEST = 8;

  /** How many times any file may be included. */
  static final int MOST = 32;

  private final Optional<Path> main;
  private final Problems problems;
  private final Map<Path, String> texts = new LinkedHashMap<>();
  private final Deque<Path> open = new ArrayDeque<>();
  private int count;
  private boolean isIncomplete;

  /**
   * Nothing read yet.
   *
   * @param main the main file; empty for a text that is in no folder
   */
  Includes(Optional<Path> main, Problems problems) {
    this.main = main;
    this.problems = problems;
  }

  /** Merges the main file, whose text is already there, with all that it includes. */
  Composition compose(Path name, String shown, String text) {
    texts.put(name, text);
    String checked = YamlText.check(text, shown);
    Node root = merged(name, checked, Places.ofFile(shown, checked));
    if (isIncomplete) {
      problems.throwIfAny();
    }
    return new Composition(root, texts);
  }

  private Node merged(Path relative, String text, Places places) {
    Node node = YamlReader.read(text, places, problems);
    if (!(node instanceof Node.Mapping mapping)
        || !mapping.entries().containsKey(Composition.KEY)) {
      return node;
    }
    open.addLast(relative);
    Node.Mapping below = new Node.Mapping(mapping.location(), Map.of());
    for (Node.Scalar name : names(mapping.entries().get(Composition.KEY).value())) {
      below = Merge.over(below, included(name));
    }
    open.removeLast();
    return Merge.over(below, mapping.without(Composition.KEY));
  }

  private List<Node.Scalar> names(Node defaults) {
    List<Node.Scalar> names = new ArrayList<>();
    List<Node> items = defaults instanceof Node.Sequence list ? list.items() : List.of(defaults);
    for (Node item : items) {
      if (defaults instanceof Node.Sequence && item instanceof Node.Scalar name && !name.isNull()) {
        names.add(name);
      } else {
        isIncomplete = true;
        if (!(item instanceof Node.Refused)) {
          problems.add(noName(item, defaults));
        }
      }
    }
    return names;
  }

  private static Problem noName(Node found, Node defaults) {
    boolean isItem = defaults instanceof Node.Sequence;
    boolean isNull = found instanceof Node.Scalar scalar && scalar.isNull();
    String name = found instanceof Node.Scalar scalar && !isNull ? scalar.text() : "…";
    String what = isNull ? "without a value" : "that is " + found.what();
    return Problem.of(
            ErrorCode.WRONG_TYPE,
            isItem
                ? "'defaults' has an item " + what
                : "'defaults' must be a list of files, not " + found.what(),
            isItem
                ? "write the name of a file, such as presets/dcgan."
                : "write 'defaults: [" + Shown.plain(name) + "]'.")
        .at(found.location());
  }

  /** The keys of an included file; none where it cannot be read. */
  private Node.Mapping included(Node.Scalar name) {
    checkLimits(name.location());
    final Include include;
    final String text;
    try {
      include = Include.of(main, open.getLast(), name);
      checkCycle(include);
      text = include.check(texts.computeIfAbsent(include.relative(), same -> include.read()));
    } catch (GanException e) {
      isIncomplete = true;
      e.problems().forEach(problems::add);
      return new Node.Mapping(name.location(), Map.of());
    }
    Places places = Places.ofFile(include.file().toString(), text).includedFrom(name.location());
    return mapping(merged(include.relative(), text, places), places);
  }

  /** An empty file includes nothing; a list or a single value is refused. */
  private Node.Mapping mapping(Node node, Places places) {
    Location start = places.between(0, 0, 0, 1);
    if (node instanceof Node.Mapping mapping) {
      return mapping;
    }
    boolean isEmpty = node instanceof Node.Scalar only && only.isNull();
    if (!isEmpty && !(node instanceof Node.Refused)) {
      isIncomplete = true;
      problems.add(
          Problem.of(
                  ErrorCode.CONFIG_SHAPE,
                  "an included file must be keys and values, not " + node.what(),
                  "write keys of an experiment.")
              .at(node.location()));
    }
    return new Node.Mapping(start, Map.of());
  }

  private void checkCycle(Include include) {
    if (open.contains(include.relative())) {
      String chain = open.stream().map(Path::toString).collect(Collectors.joining(" -> "));
      throw new GanException(
          include
              .problem(
                  ErrorCode.INCLUDE_CYCLE,
                  "leads back to a file that includes it",
                  "take one of these names out.")
              .note("Chain: " + chain + " -> " + include.relative() + "."));
    }
  }

  private void checkLimits(Location place) {
    count++;
    if (open.size() > DEEPEST || count > MOST) {
      String limit =
          open.size() > DEEPEST
              ? "files include each other more than " + DEEPEST + " levels deep"
              : "files are included more than " + MOST + " times";
      problems.add(
          Problem.of(
                  ErrorCode.CONFIG_TOO_LARGE,
                  limit + ", the most that is read",
                  "write the keys of small files into those that include them.")
              .at(place));
      problems.throwIfAny();
    }
  }
}
