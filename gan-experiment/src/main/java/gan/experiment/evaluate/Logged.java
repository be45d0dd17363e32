package gan.experiment.evaluate;

import gan.core.evaluate.Assessment;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a line of a metric's log tells those who look for the best.
 *
 * @param step when it was measured
 * @param value what was measured
 * @param protocol how; empty in lines that do not say
 * @param seed which latent vectors
 */
record Logged(long step, double value, String protocol, long seed) {

  /** Reads a line; empty if it is torn. */
  static Optional<Logged> of(String line) {
    try {
      JsonNode json = JsonMapper.shared().readTree(line);
      return json.path("step").isNumber() && json.path("value").isNumber()
          ? Optional.of(
              new Logged(
                  json.path("step").longValue(),
                  json.path("value").doubleValue(),
                  json.path("protocol").asString(""),
                  json.path("seed").asLong(0)))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** Whether it says the same about the same, measured before. */
  boolean isOf(long otherStep, Assessment found) {
    return step == otherStep && seed == found.seed() && protocol.equals(found.protocol().id());
  }
}
