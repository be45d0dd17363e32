package gan.experiment.yaml;

import gan.core.problem.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was written: text, lists and mappings, each with its place. */
public sealed interface Node {

  /** Where it stands. */
  Location location();

  /** What it is, with its article. */
  String what();

  /**
   * A single value, not yet of any type.
   *
   * @param location where it stands
   * @param text the characters, without quotes
   * @param plain whether it was written without quotes
   * @param referred whether some of it stands elsewhere; it is of the type that its key takes then,
   *     in quotes or not
   */
  record Scalar(Location location, String text, boolean plain, boolean referred) implements Node {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    /** A value that stands here as a whole. */
    public Scalar(Location location, String text, boolean plain) {
      this(location, text, plain, false);
    }

    /** Whether YAML 1.2 reads it as nothing at all. */
    public boolean isNull() {
      return plain && !referred && NULLS.contains(text);
    }

    @Override
    public String what() {
      return isNull() ? "no value" : "a single value";
    }
  }

  /**
   * A list.
   *
   * @param location where it stands
   * @param items its values
   */
  record Sequence(Location location, List<Node> items) implements Node {
    /** Copies the items. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String what() {
      return "a list";
    }
  }

  /**
   * Keys and values, in the order in which they were written.
   *
   * @param location where it stands
   * @param entries the values by key
   */
  record Mapping(Location location, Map<String, Entry> entries) implements Node {
    /** Copies the entries and keeps their order. */
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The same mapping with one more or another value. */
    public Mapping with(String key, Entry entry) {
      Map<String, Entry> changed = new LinkedHashMap<>(entries);
      changed.put(key, entry);
      return new Mapping(location, changed);
    }

    /** The same mapping without a key. */
    public Mapping without(String key) {
      Map<String, Entry> changed = new LinkedHashMap<>(entries);
      changed.remove(key);
      return new Mapping(location, changed);
    }

    @Override
    public String what() {
      return "a mapping";
    }
  }

  /**
   * Something that was refused and reported, and is passed over from there on.
   *
   * @param location where it stands
   */
  record Refused(Location location) implements Node {
    @Override
    public String what() {
      return "refused";
    }
  }

  /**
   * A value and its key's place.
   *
   * @param key where the key stands
   * @param value the value
   */
  record Entry(Location key, Node value) {}
}
