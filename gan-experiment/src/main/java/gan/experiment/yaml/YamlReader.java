package gan.experiment.yaml;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads the plain part of YAML 1.2: one document of mappings, lists and values.
 *
 * <p>It reads the parser's events one by one, so that a limit stops it before anything grows, and
 * nothing is ever made but {@link Node}s.
 */
public final class YamlReader {
  /** How deeply values may lie in one another. */
  static final int DEEPEST = 64;

  /** How many values there may be. */
  static final int MOST = 10_000;

  private final Places places;
  private final Problems problems;
  private final Refusals refusals;
  private final Iterator<Event> events;
  private Location last;
  private int count;

  private YamlReader(String text, Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
    this.refusals = new Refusals(problems);
    this.last = places.between(0, 0, 0, 1);
    // The buffer holds the whole text, for the parser copies a token again with each new buffer.
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(text.length() + 1)
            .build();
    this.events = new ParserImpl(settings, new StreamReader(settings, text));
  }

  /**
   * Reads a text. What is refused but can be passed over is added to the problems.
   *
   * @return the document; a null value at the start of the text if there is none
   * @throws GanException with all problems so far where the text cannot be read on
   */
  public static Node read(String text, Places places, Problems problems) {
    try {
      return new YamlReader(text, places, problems).document();
    } catch (YamlEngineException e) {
      problems.add(SyntaxProblem.of(e, places));
    } catch (GanException e) {
      problems.add(e, places.between(0, 0, 0, 1));
    }
    problems.throwIfAny();
    throw new IllegalStateException("A failure without a problem.");
  }

  /** The next event. The parser fails over escapes beyond Unicode with whatever its calls throw. */
  private Event next() {
    try {
      Event event = events.next();
      last = place(event);
      return event;
    } catch (IllegalArgumentException e) {
      throw new GanException(
          Problem.of(
                  ErrorCode.CONFIG_SYNTAX,
                  "the text is not YAML: an escape after this stands for no character",
                  "write the character itself.")
              .at(last),
          e);
    }
  }

  private Node document() {
    Node root = new Node.Scalar(places.between(0, 0, 0, 1), "", true);
    next();
    Event start = next();
    if (start.getEventId() == Event.ID.StreamEnd) {
      return root;
    }
    if (((DocumentStartEvent) start).getSpecVersion().isPresent()) {
      problems.add(Refusals.directive(place(start)));
    }
    root = node(next(), 1);
    next();
    Event end = next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      problems.add(
          Refusals.feature(
              "a second document is not supported",
              "keep one experiment in a file, without '---' between.",
              place(end)));
    }
    return root;
  }

  private Node node(Event event, int depth) {
    checkLimits(event, depth);
    Location place = place(event);
    boolean refused = event instanceof NodeEvent node && refusals.refuses(node, place);
    Node node = content(event, depth);
    return refused ? new Node.Refused(place) : node;
  }

  private Node content(Event event, int depth) {
    if (event instanceof ScalarEvent scalar) {
      return new Node.Scalar(place(event), scalar.getValue(), scalar.isPlain());
    }
    if (event instanceof MappingStartEvent) {
      return mapping(event, depth);
    }
    return event instanceof AliasEvent ? new Node.Refused(place(event)) : sequence(event, depth);
  }

  private Node sequence(Event start, int depth) {
    List<Node> items = new ArrayList<>();
    Event next = next();
    for (; next.getEventId() != Event.ID.SequenceEnd; next = next()) {
      items.add(node(next, depth + 1));
    }
    return new Node.Sequence(place(start, next), items);
  }

  private Node mapping(Event start, int depth) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    Event next = next();
    for (; next.getEventId() != Event.ID.MappingEnd; next = next()) {
      Node key = node(next, depth + 1);
      Node value = node(next(), depth + 1);
      if (key instanceof Node.Scalar scalar) {
        if (!refusals.refuses(scalar)) {
          put(scalar, value, entries);
        }
      } else if (!(key instanceof Node.Refused)) {
        problems.add(
            Refusals.feature(
                key.what() + " as a key is not supported", "write a name.", key.location()));
      }
    }
    return new Node.Mapping(place(start, next), entries);
  }

  private void put(Node.Scalar key, Node value, Map<String, Node.Entry> entries) {
    Node.Entry first = entries.putIfAbsent(key.text(), new Node.Entry(key.location(), value));
    if (first != null) {
      problems.add(
          Problem.of(
                  ErrorCode.DUPLICATE_KEY,
                  "key " + Shown.quoted(key.text()) + " is written twice",
                  "delete one of the two.")
              .at(key.location())
              .note("First written at " + first.key() + "."));
    }
  }

  private void checkLimits(Event event, int depth) {
    count++;
    if (depth > DEEPEST || count > MOST) {
      String limit =
          depth > DEEPEST
              ? "values lie more than " + DEEPEST + " levels deep"
              : "there are more than " + MOST + " keys and values";
      throw new GanException(
          Problem.of(
                  ErrorCode.CONFIG_TOO_LARGE,
                  limit + ", the most that is read",
                  "give the experiment's YAML file; data belongs in files of its own.")
              .at(place(event)));
    }
  }

  private Location place(Event event) {
    return place(event, event);
  }

  private Location place(Event first, Event last) {
    Mark start = first.getStartMark().orElseThrow();
    Mark end = last.getEndMark().orElseThrow();
    return places.between(start.getLine(), start.getColumn(), end.getLine(), end.getColumn());
  }
}
