package gan.it.api;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a module lets others use, a line each: the public and protected members of the public
 * types of its exported packages, sorted, with generic types and exceptions.
 *
 * @param module a module whose classes are on the class path too
 */
record ApiListing(ModuleReference module) {

  /** The text; a change of it is a change of the API. */
  String text() throws IOException {
    return types().stream().map(type -> new TypeListing(type).text()).collect(Collectors.joining());
  }

  private List<Class<?>> types() throws IOException {
    Set<String> exported =
        module.descriptor().exports().stream()
            .filter(export -> !export.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    try (ModuleReader reader = module.open();
        Stream<String> entries = reader.list()) {
      return entries
          .filter(entry -> entry.endsWith(".class") && entry.contains("/"))
          .map(entry -> entry.replace(".class", "").replace('/', '.'))
          .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
          .sorted()
          .<Class<?>>map(ApiListing::type)
          .filter(ApiListing::isVisible)
          .toList();
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, ApiListing.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isVisible(Class<?> type) {
    return isVisible(type.getModifiers())
        && !type.isAnonymousClass()
        && !type.isLocalClass()
        && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
  }

  static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }
}
