package gan.core.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one component of an options record: the one home of its meaning, its default and its
 * range. Validation, schema and help are all derived from it.
 *
 * <p>Component types: {@code int}, {@code long}, {@code double}, {@code boolean}, {@code String},
 * {@link java.nio.file.Path}, enums (written in lower case with hyphens), {@code List} of these,
 * other options records, and {@link java.util.Optional} of any of these, whose default is empty.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Option {
  /** The value of {@link #byDefault} that says: there is none, the key must be written. */
  String REQUIRED = "\0required";

  /** What the option does, in one sentence, with its unit. */
  String value();

  /** The default as it would be written in YAML; {@code []} is an empty list. */
  String byDefault() default REQUIRED;

  /** The smallest number allowed. */
  double min() default Double.NEGATIVE_INFINITY;

  /** The largest number allowed. */
  double max() default Double.POSITIVE_INFINITY;

  /** The number that the value must exceed. */
  double above() default Double.NEGATIVE_INFINITY;
}
