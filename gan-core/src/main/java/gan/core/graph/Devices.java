package gan.core.graph;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tensorflow.DeviceSpec;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;

/**
 * What TensorFlow can compute on.
 *
 * @param names the devices, such as {@code CPU:0} and {@code GPU:0}
 * @param reason what TensorFlow says where a GPU is asked for that is not there
 */
public record Devices(List<String> names, String reason) {
  private static final int NOBODY_HAS = 4095;
  private static final String ADVICE =
      "Make sure the device specification refers to a valid device.";
  private static final Pattern LIST = Pattern.compile("available devices are \\[([^\\]]*)\\]\\.?");
  private static final Pattern NAME = Pattern.compile("device:([A-Z_]+:\\d+)");

  /** Copies the names. */
  public Devices {
    names = List.copyOf(names);
  }

  /**
   * Asks TensorFlow, which loads it. It lists its devices where it refuses one: there is no other
   * way to ask from Java.
   */
  public static Devices available() {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      DeviceSpec absent =
          DeviceSpec.newBuilder()
              .deviceType(DeviceSpec.DeviceType.GPU)
              .deviceIndex(NOBODY_HAS)
              .build();
      Operand<?> one = Ops.create(graph).withDevice(absent).constant(1f);
      try {
        session.runner().fetch(one).run().close();
      } catch (RuntimeException refusal) {
        return read(String.valueOf(refusal.getMessage()));
      }
    }
    throw new IllegalStateException("TensorFlow computed on GPU " + NOBODY_HAS + ".");
  }

  static Devices read(String message) {
    Matcher list = LIST.matcher(message);
    if (!list.find()) {
      return new Devices(List.of(), message);
    }
    List<String> names =
        NAME.matcher(list.group(1)).results().map(found -> found.group(1)).toList();
    String rest = message.substring(list.end()).lines().findFirst().orElse("");
    return new Devices(names, rest.replace(ADVICE, "").strip());
  }

  /** Whether there is any GPU. */
  public boolean hasGpu() {
    return names.stream().anyMatch(name -> name.startsWith("GPU:"));
  }
}
