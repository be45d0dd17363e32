package gan.experiment.config;

import java.util.Optional;

/** The environment variables that {@code ${env:NAME}} refers to. */
@FunctionalInterface
public interface Environment {

  /** The value of a variable; empty if it is not set. */
  Optional<String> get(String name);

  /** The variables of this process. */
  static Environment ofProcess() {
    return name -> Optional.ofNullable(System.getenv(name));
  }

  /** No variables at all. */
  static Environment empty() {
    return name -> Optional.empty();
  }
}
