package gan.core.profile;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tensorflow.proto.DeviceStepStats;
import org.tensorflow.proto.NodeExecStats;
import org.tensorflow.proto.RunMetadata;

/**
 * How long one operation took in one run.
 *
 * @param name its name in the graph that TensorFlow made of ours
 * @param type such as {@code Conv2D}
 * @param device such as {@code CPU:0}
 * @param nanos within the operation
 */
public record OperationTime(String name, String type, String device, long nanos) {
  private static final Pattern LABEL = Pattern.compile(".* = ([^(]+)\\(.*", Pattern.DOTALL);

  /** Those of a run that was traced. */
  public static List<OperationTime> of(RunMetadata run) {
    return run.getStepStats().getDevStatsList().stream().flatMap(OperationTime::on).toList();
  }

  private static Stream<OperationTime> on(DeviceStepStats device) {
    String name = device.getDevice().replaceFirst(".*/device:", "");
    return device.getNodeStatsList().stream()
        .filter(node -> LABEL.matcher(node.getTimelineLabel()).matches())
        .map(node -> of(node, name));
  }

  private static OperationTime of(NodeExecStats node, String device) {
    Matcher label = LABEL.matcher(node.getTimelineLabel());
    return new OperationTime(
        node.getNodeName(),
        label.matches() ? label.group(1) : "",
        device,
        node.getOpEndRelNanos() - node.getOpStartRelNanos());
  }
}
