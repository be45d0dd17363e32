package gan.experiment.yaml;

import gan.core.problem.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A configuration whose references are replaced by what they lead to.
 *
 * @param root the keys
 * @param variables for the place of each value that holds some the environment variables in it
 * @param secrets those variables whose value nobody should see
 */
public record Resolution(
    Node.Mapping root, Map<Location, List<String>> variables, Set<String> secrets) {
  /** Copies the variables. */
  public Resolution {
    secrets = Set.copyOf(secrets);
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }
}
