package gan.experiment.doctor;

import gan.core.graph.Devices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tensorflow.TensorFlow;

/**
 * Java, the processor, TensorFlow and graphics cards.
 *
 * @param surroundings what is looked at
 */
record MachineCheck(Surroundings surroundings) {
  private static final List<String> FAST = List.of("avx", "avx2", "fma", "avx512f", "avx512_bf16");
  private static final double GIGABYTE = 1 << 30;

  List<Finding> all() {
    List<Finding> findings = new ArrayList<>(List.of(java(), processor()));
    try {
      findings.add(Finding.good("TensorFlow", TensorFlow.version()));
      findings.add(graphics(Devices.available(), surroundings.cards()));
    } catch (LinkageError e) {
      findings.add(
          Finding.bad(
              "TensorFlow",
              "its native library cannot be loaded: " + e.getMessage(),
              "run on Linux x86-64, or put the platform's tensorflow-core-native on the module"
                  + " path."));
    }
    return findings;
  }

  private static Finding java() {
    String text =
        String.format(
            Locale.ROOT,
            "JDK %s (%s), %s %s, up to %.1f GB of heap",
            Runtime.version(),
            System.getProperty("java.vendor"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().maxMemory() / GIGABYTE);
    return Finding.good("Java", text);
  }

  private Finding processor() {
    List<String> lines = surroundings.processorLines();
    Set<String> flags = Set.of(field(lines, "flags").split(" ", -1));
    String fast = FAST.stream().filter(flags::contains).collect(Collectors.joining(", "));
    String text =
        Runtime.getRuntime().availableProcessors()
            + " processors"
            + (lines.isEmpty() ? "" : ", " + field(lines, "model name") + ", with " + fast);
    if (lines.isEmpty() || flags.contains("avx2")) {
      return Finding.good("processor", text);
    }
    return flags.contains("avx")
        ? Finding.odd("processor", text, "expect slow trainings: it has no AVX2.")
        : Finding.bad("processor", text, "use a processor with AVX, which TensorFlow needs.");
  }

  private static String field(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("");
  }

  static Finding graphics(Devices devices, List<String> cards) {
    String seen = "TensorFlow computes on " + String.join(", ", devices.names());
    String known = cards.isEmpty() ? "no driver lists a card" : String.join("; ", cards);
    if (cards.isEmpty() || devices.hasGpu()) {
      return Finding.good("devices", seen + "; " + known);
    }
    return Finding.odd(
        "devices",
        seen + ", not on " + known + ". " + devices.reason(),
        "build with mvn -Pgpu, and install CUDA 12 and cuDNN 9, to train on the card.");
  }

  /** The variables that change how TensorFlow or this framework work. */
  Finding variables() {
    List<String> prefixes = Arrays.asList("GAN_", "TF_", "CUDA_", "OMP_", "KMP_", "XLA_", "JAVA_");
    String text =
        surroundings.environment().entrySet().stream()
            .filter(each -> prefixes.stream().anyMatch(each.getKey()::startsWith))
            .map(each -> each.getKey() + "=" + Redaction.value(each.getKey(), each.getValue()))
            .collect(Collectors.joining(" "));
    return Finding.good("variables", text.isEmpty() ? "none that matter" : text);
  }
}
