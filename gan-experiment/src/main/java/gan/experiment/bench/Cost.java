package gan.experiment.bench;

import gan.core.profile.OperationTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the operations of one type cost in a step.
 *
 * @param type TensorFlow's name for them
 * @param count how many there are
 * @param milliseconds within all of them together; more than the step where they run at once
 */
public record Cost(String type, int count, double milliseconds) {

  /** Those of a traced step, the dearest first. */
  static List<Cost> of(List<OperationTime> operations) {
    Map<String, List<OperationTime>> byType =
        operations.stream()
            .collect(
                Collectors.groupingBy(
                    OperationTime::type, LinkedHashMap::new, Collectors.toList()));
    return byType.entrySet().stream()
        .map(each -> new Cost(each.getKey(), each.getValue().size(), sum(each.getValue())))
        .sorted(Comparator.comparingDouble(Cost::milliseconds).reversed())
        .toList();
  }

  private static double sum(List<OperationTime> operations) {
    return operations.stream().mapToLong(OperationTime::nanos).sum() / 1e6;
  }
}
