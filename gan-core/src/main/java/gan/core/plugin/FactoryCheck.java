package gan.core.plugin;

import gan.core.spi.NamedFactory;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What {@link NamedFactory} demands of a provider, checked when it is loaded. */
final class FactoryCheck {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  private FactoryCheck() {}

  static Class<?> type(Declaration declaration, Class<?> type) throws Refusal {
    Class<?> service = declaration.kind().service();
    if (!service.isAssignableFrom(type)) {
      throw new Refusal(
          type.getName() + " is declared as " + service.getName() + " but does not implement it.",
          "correct the declaration in " + declaration.artifact().location() + ".");
    }
    boolean constructible =
        Modifier.isPublic(type.getModifiers())
            && !Modifier.isAbstract(type.getModifiers())
            && Arrays.stream(type.getConstructors()).anyMatch(c -> c.getParameterCount() == 0);
    if (!constructible) {
      throw new Refusal(
          type.getName() + " is not a public class with a public constructor without arguments.",
          "make it one.");
    }
    return type;
  }

  static void sameOrigin(Declaration declaration, Origin known) throws Refusal {
    if (!declaration.artifact().origin().equals(known)) {
      throw new Refusal(
          declaration.provider() + " is loaded already, from " + known + ".",
          "remove one of the two.");
    }
  }

  static String name(Declaration declaration, String name) throws Refusal {
    if (name == null || !NAME.matcher(name).matches()) {
      throw new Refusal(
          "name() of "
              + declaration.provider()
              + " gives "
              + (name == null ? "null" : "'" + name + "'")
              + ", which is not of the form [a-z][a-z0-9-]*.",
          "use lower-case letters, digits and hyphens, and begin with a letter.");
    }
    return name;
  }

  static String description(Declaration declaration, NamedFactory<?> factory) throws Refusal {
    String description = factory.description();
    if (description == null) {
      throw new Refusal(
          "description() of " + declaration.provider() + " gives null.",
          "describe the part in one line.");
    }
    return description;
  }

  static List<String> publications(Declaration declaration, NamedFactory<?> factory)
      throws Refusal {
    List<String> papers = factory.papers();
    if (factory.formula() == null || papers == null || papers.stream().anyMatch(Objects::isNull)) {
      throw new Refusal(
          "formula() or papers() of " + declaration.provider() + " gives null.",
          "return an empty text or list where there is none.");
    }
    return papers;
  }

  static Class<?> options(Declaration declaration, NamedFactory<?> factory) throws Refusal {
    Class<?> options = factory.optionsType();
    if (options == null || !options.isRecord()) {
      throw new Refusal(
          "optionsType() of "
              + declaration.provider()
              + " gives "
              + (options == null ? "null" : options.getName())
              + ", which is not a record.",
          "make the options a record, even if it has no components.");
    }
    new OptionsAccess().check(options);
    return options;
  }
}
