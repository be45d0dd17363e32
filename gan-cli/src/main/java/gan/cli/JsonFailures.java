package gan.cli;

import gan.core.problem.GanException;
import java.util.Optional;

/** A verb that prints what went wrong as JSON too, where its user asks for JSON. */
@FunctionalInterface
interface JsonFailures {

  /** What to print on the standard output instead of the text; empty if JSON is not wanted. */
  Optional<String> json(GanException failure);
}
