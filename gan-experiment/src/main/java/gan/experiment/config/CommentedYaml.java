package gan.experiment.config;

import gan.core.spi.NamedFactory;
import gan.experiment.yaml.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes YAML by hand, line by line, each with what its key means, as {@code @Option} says it. Not
 * thread-safe.
 */
public final class CommentedYaml {
  private static final String INDENT = "  ";

  /** Options of a part that are written although they are as they are by default. */
  private static final int SHOWN = 4;

  private final List<Line> lines = new ArrayList<>();

  /** Nothing yet. */
  public CommentedYaml() {}

  /** A comment on a line of its own. */
  public CommentedYaml remark(String comment) {
    lines.add(new Line("# " + comment, ""));
    return this;
  }

  /**
   * A key with a value.
   *
   * @param section the record that has the key
   * @param depth how deep it lies, from 0
   * @param value as YAML
   */
  public CommentedYaml key(Class<? extends Record> section, int depth, String name, String value) {
    Key key = key(section, name);
    add(depth, name + ": " + value, key.meaning());
    return this;
  }

  /** A key whose own keys follow, one deeper. */
  public CommentedYaml section(Class<? extends Record> section, int depth, String name) {
    add(depth, name + ":", key(section, name).meaning());
    return this;
  }

  /**
   * A part and the options that people look at first.
   *
   * @param section the record that has the key
   * @param depth how deep the key lies, from 0
   * @param name the key
   * @param factory the part
   * @param chosen its options where they are known: those that differ from the defaults are written
   */
  public CommentedYaml part(
      Class<? extends Record> section,
      int depth,
      String name,
      NamedFactory<?> factory,
      Optional<? extends Record> chosen) {
    section(section, depth, name);
    add(depth + 1, "type: " + factory.name(), factory.description());
    List<Key> keys = Key.of(factory.optionsType());
    if (chosen.isPresent()) {
      keys.forEach(key -> chosen(key, chosen.get(), depth + 1));
    } else {
      keys.stream()
          .filter(key -> key.byDefault().isPresent())
          .limit(SHOWN)
          .forEach(key -> add(depth + 1, line(key, key.byDefault().get()), key.meaning()));
    }
    return this;
  }

  /** The keys of a part's options that have no default. */
  public static List<String> required(NamedFactory<?> factory) {
    return Key.of(factory.optionsType()).stream().filter(Key::isRequired).map(Key::name).toList();
  }

  /** A text as a YAML value. */
  public static String value(String text) {
    return ScalarWriter.text(text);
  }

  /** The whole text; comments stand in one column. */
  public String text() {
    int width =
        lines.stream()
            .mapToInt(line -> line.comment.isEmpty() ? 0 : line.text.length())
            .max()
            .orElse(0);
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(line.text);
      if (!line.comment.isEmpty()) {
        text.append(" ".repeat(width - line.text.length())).append("  # ").append(line.comment);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private void chosen(Key key, Record options, int depth) {
    Object value = key.value(options);
    if (value instanceof Optional<?> optional) {
      value = optional.orElse(null);
    }
    if (value != null && ResolvedYaml.isBlock(value)) {
      block(key, value, depth);
      return;
    }
    if (value == null) {
      return;
    }
    String written = ResolvedYaml.inline(value);
    if (!key.byDefault().equals(Optional.of(written))) {
      add(depth, line(key, written), key.meaning());
    }
  }

  /** A record within the options, with the keys that are not as by default; nothing without any. */
  private void block(Key key, Object value, int depth) {
    int before = lines.size();
    add(depth, key.name() + ":", key.meaning());
    if (value instanceof Record nested) {
      Key.of(nested.getClass()).forEach(inner -> chosen(inner, nested, depth + 1));
    }
    if (lines.size() == before + 1) {
      lines.remove(before);
    }
  }

  private void add(int depth, String text, String comment) {
    lines.add(new Line(INDENT.repeat(depth) + text, Shown.line(comment)));
  }

  private static String line(Key key, String value) {
    return key.name() + ": " + value;
  }

  private static Key key(Class<? extends Record> section, String name) {
    return Key.of(section).stream()
        .filter(key -> key.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(section + " has no key " + name + "."));
  }

  private record Line(String text, String comment) {}
}
