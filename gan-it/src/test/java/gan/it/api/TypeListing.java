package gan.it.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What others can use of one type.
 *
 * @param type a public or protected type
 */
record TypeListing(Class<?> type) {
  private static final Set<String> OF_EVERY_RECORD = Set.of("equals", "hashCode", "toString");
  private static final Set<String> OF_EVERY_ENUM = Set.of("valueOf", "values");

  /** The type's own line, and one for each of its members, indented. */
  String text() {
    return Stream.concat(
            Stream.of(header()),
            Stream.of(fields(), constructors(), methods())
                .flatMap(lines -> lines.sorted())
                .map(line -> "  " + line))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private String header() {
    return Stream.of(
            modifiers(type.getModifiers() & ~Modifier.INTERFACE & ~typeNoise()),
            type.isSealed() && !type.isEnum() ? "sealed" : "",
            kind(),
            type.getTypeName() + variables(type.getTypeParameters()),
            components(),
            parents())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "))
        .replace(" (", "(");
  }

  /** What every type of its kind is, or an enum by how its constants are made. */
  private int typeNoise() {
    if (type.isInterface()) {
      return Modifier.ABSTRACT | Modifier.STATIC;
    }
    int enumNoise = type.isEnum() ? Modifier.ABSTRACT : 0;
    return type.isRecord() || type.isEnum() ? Modifier.FINAL | Modifier.STATIC | enumNoise : 0;
  }

  private String kind() {
    if (type.isAnnotation()) {
      return "@interface";
    }
    if (type.isInterface()) {
      return "interface";
    }
    return type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
  }

  /** In their order: the constructor takes them in it. */
  private String components() {
    if (!type.isRecord()) {
      return "";
    }
    return Arrays.stream(type.getRecordComponents())
        .map(component -> name(component.getGenericType()) + " " + component.getName())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private String parents() {
    Type parent = type.isRecord() || type.isEnum() ? null : type.getGenericSuperclass();
    return Stream.concat(Stream.ofNullable(parent), Arrays.stream(type.getGenericInterfaces()))
        .filter(other -> !other.equals(Object.class))
        .map(TypeListing::name)
        .collect(Collectors.collectingAndThen(Collectors.joining(", "), TypeListing::extending));
  }

  private static String extending(String names) {
    return names.isEmpty() ? "" : ": " + names;
  }

  private Stream<String> fields() {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> ApiListing.isVisible(field.getModifiers()) && !field.isSynthetic())
        .map(this::line);
  }

  private String line(Field field) {
    return field.isEnumConstant()
        ? deprecation(field) + field.getName()
        : line(
            field.getModifiers() & ~Modifier.TRANSIENT,
            deprecation(field),
            name(field.getGenericType()) + " " + field.getName());
  }

  /** A record's canonical constructor is in its header. */
  private Stream<String> constructors() {
    return Arrays.stream(type.getDeclaredConstructors())
        .filter(made -> ApiListing.isVisible(made.getModifiers()) && !made.isSynthetic())
        .filter(Predicate.not(this::isCanonical))
        .map(made -> line(made.getModifiers(), deprecation(made), signature("new", made)));
  }

  private boolean isCanonical(Constructor<?> constructor) {
    return type.isRecord()
        && Arrays.equals(
            constructor.getParameterTypes(),
            Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray());
  }

  private Stream<String> methods() {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> ApiListing.isVisible(method.getModifiers()))
        .filter(method -> !method.isSynthetic() && !isNoise(method))
        .map(
            method ->
                line(
                    method.getModifiers() & ~Modifier.SYNCHRONIZED,
                    (method.isDefault() ? "default " : "") + deprecation(method),
                    name(method.getGenericReturnType())
                        + " "
                        + signature(method.getName(), method)
                        + byDefault(method)));
  }

  private boolean isNoise(Method method) {
    if (type.isRecord()) {
      return OF_EVERY_RECORD.contains(method.getName())
          || Arrays.stream(type.getRecordComponents())
              .anyMatch(component -> component.getAccessor().equals(method));
    }
    return type.isEnum() && OF_EVERY_ENUM.contains(method.getName());
  }

  private static String signature(String name, Executable made) {
    return variables(made.getTypeParameters())
        + name
        + parameters(made)
        + thrown(made.getGenericExceptionTypes());
  }

  private static String parameters(Executable made) {
    List<String> types =
        Arrays.stream(made.getGenericParameterTypes()).map(TypeListing::name).toList();
    String joined = String.join(", ", types);
    return "(" + (made.isVarArgs() ? joined.replaceAll("\\[\\]$", "...") : joined) + ")";
  }

  private static String thrown(Type[] exceptions) {
    return exceptions.length == 0
        ? ""
        : " throws "
            + Arrays.stream(exceptions)
                .map(TypeListing::name)
                .sorted()
                .collect(Collectors.joining(", "));
  }

  private static String byDefault(Method method) {
    return Objects.isNull(method.getDefaultValue()) ? "" : " default";
  }

  private static String variables(TypeVariable<?>[] variables) {
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(variable -> variable.getName() + bounds(variable))
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String bounds(TypeVariable<?> variable) {
    String joined =
        Arrays.stream(variable.getBounds())
            .filter(bound -> !bound.equals(Object.class))
            .map(TypeListing::name)
            .collect(Collectors.joining(" & "));
    return joined.isEmpty() ? "" : " extends " + joined;
  }

  private static String deprecation(AnnotatedElement element) {
    return element.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "";
  }

  private String line(int modifiers, String more, String what) {
    int noise = type.isInterface() ? Modifier.ABSTRACT : 0;
    return (modifiers(modifiers & ~noise) + " " + more + what).strip();
  }

  /** Public goes without saying. */
  private static String modifiers(int modifiers) {
    return Modifier.toString(modifiers & ~Modifier.PUBLIC);
  }

  private static String name(Type type) {
    return type.getTypeName().replaceAll("\\bjava\\.lang\\.(?=[A-Z])", "");
  }
}
