package gan.experiment.config;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Option;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A key of a record: one component with what its {@link Option} says of it.
 *
 * @param component the component, whose name is the key
 * @param meaning what it does; empty if it is not described
 * @param byDefault the default as it would be written; empty if the key must be written
 * @param range the numbers that it takes
 */
public record Key(
    RecordComponent component, String meaning, Optional<String> byDefault, Range range) {

  /** The keys of a record in the order of its components. */
  public static List<Key> of(Class<? extends Record> record) {
    return Arrays.stream(record.getRecordComponents()).map(Key::of).toList();
  }

  private static Key of(RecordComponent component) {
    Option option = component.getAnnotation(Option.class);
    return option == null
        ? new Key(component, "", Optional.empty(), Range.unbounded())
        : new Key(
            component,
            option.value(),
            Optional.of(option.byDefault()).filter(text -> !text.equals(Option.REQUIRED)),
            Range.of(option));
  }

  /** The key as it is written. */
  public String name() {
    return component.getName();
  }

  /** What its values are, with what stands in angle brackets. */
  public Type type() {
    return component.getGenericType();
  }

  /** Whether there may be no value at all. */
  public boolean isOptional() {
    return component.getType() == Optional.class;
  }

  /** Whether it must be written. */
  public boolean isRequired() {
    return byDefault.isEmpty() && !isOptional();
  }

  /** The problem with a note of what the key means, if that is known, and of its default. */
  Problem describe(Problem problem) {
    if (meaning.isEmpty()) {
      return problem;
    }
    String rest = byDefault.map(text -> " Default: " + text + ".").orElse("");
    return problem.note(name() + ": " + meaning + rest);
  }

  /** The component's value. */
  Object value(Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw hidden(record.getClass(), e);
    }
  }

  /** The class that a type is made from, without what stands in angle brackets. */
  public static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    return type instanceof ParameterizedType generic ? raw(generic.getRawType()) : Object.class;
  }

  /** What stands in a type's angle brackets. */
  public static Type argument(Type type) {
    return type instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[0]
        : Object.class;
  }

  /** The choices of an enum as they are written, in its order. */
  public static List<String> choices(Class<?> enumeration) {
    return Arrays.stream(enumeration.getEnumConstants()).map(ScalarReader::spelling).toList();
  }

  /** The failure of a plugin whose options cannot be reached. */
  static GanException hidden(Class<?> record, Exception cause) {
    return new GanException(
        Problem.of(
            ErrorCode.PLUGIN_CONTRACT,
            "the options record "
                + record.getName()
                + " cannot be reached: "
                + cause.getClass().getName(),
            "make the record public and export its package."),
        cause);
  }
}
