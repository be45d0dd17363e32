package gan.experiment.config;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import gan.core.spi.NamedFactory;
import gan.experiment.yaml.Node;
import gan.experiment.yaml.Places;
import gan.experiment.yaml.Problems;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what an experiment would stumble over in a part's record of options. */
public final class OptionsCheck {
  private static final Set<Class<?>> SCALARS =
      Set.of(
          int.class,
          Integer.class,
          long.class,
          Long.class,
          double.class,
          Double.class,
          boolean.class,
          Boolean.class,
          String.class,
          Path.class);

  private final List<Problem> problems = new ArrayList<>();
  private final Set<Class<?>> seen = new HashSet<>();

  private OptionsCheck() {}

  /** All that is wrong with the options of a part. */
  public static List<Problem> of(NamedFactory<?> factory) {
    OptionsCheck check = new OptionsCheck();
    Class<? extends Record> type = factory.optionsType();
    check.record(type);
    Key.of(type).stream()
        .filter(key -> key.name().equals("type"))
        .forEach(
            key ->
                check.add(
                    type,
                    key,
                    "hides the name of the part, which stands under the same key",
                    "call it something else."));
    if (check.problems.isEmpty()) {
      check.defaults(type);
    }
    return check.problems;
  }

  private void record(Class<? extends Record> type) {
    if (!seen.add(type)) {
      return;
    }
    for (Key key : Key.of(type)) {
      if (key.meaning().isBlank()) {
        add(
            type,
            key,
            "has no @Option, so that nobody is told what it does",
            "write @Option(\"What it does.\") before it.");
      }
      if (!isSupported(key.type())) {
        add(
            type,
            key,
            "is of type " + key.type().getTypeName() + ", which no option can have",
            "use int, long, double, boolean, String, Path, an enum, a record, or a List or Optional"
                + " of these.");
      }
    }
  }

  private boolean isSupported(Type type) {
    Class<?> raw = Key.raw(type);
    if (raw == List.class || raw == Optional.class) {
      return isSupported(Key.argument(type));
    }
    if (raw.isRecord()) {
      record(raw.asSubclass(Record.class));
      return true;
    }
    return raw.isEnum() || SCALARS.contains(raw);
  }

  /** Reads an empty mapping: only what has no default may be missing then. */
  private void defaults(Class<? extends Record> type) {
    Problems found = new Problems();
    Map<String, Location> origins = new LinkedHashMap<>();
    Parts none =
        new Parts() {
          @Override
          public <F extends NamedFactory<?>> F find(Class<F> role, String name) {
            throw new IllegalStateException("Options hold no parts.");
          }
        };
    try {
      new ValueReader(none, found, origins)
          .read(type, new Node.Mapping(Places.DEFAULT, new LinkedHashMap<>()));
      found.throwIfAny();
    } catch (GanException e) {
      e.problems().stream()
          .filter(problem -> problem.code() != ErrorCode.MISSING_KEY)
          .forEach(problem -> problems.add(refused(type, problem)));
    }
  }

  private static Problem refused(Class<?> type, Problem problem) {
    Problem refused =
        Problem.of(
            ErrorCode.PLUGIN_CONTRACT,
            "the defaults of " + type.getName() + " are refused: " + problem.message(),
            "correct byDefault, or the range, in its @Option.");
    for (String note : problem.notes()) {
      refused = refused.note(note);
    }
    return refused;
  }

  private void add(Class<?> type, Key key, String what, String fix) {
    problems.add(
        Problem.of(
            ErrorCode.PLUGIN_CONTRACT,
            "the option '" + key.name() + "' of " + type.getName() + " " + what,
            fix));
  }
}
