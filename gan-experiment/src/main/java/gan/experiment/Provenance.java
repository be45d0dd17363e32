package gan.experiment;

import gan.core.digest.Sha256;
import gan.core.plugin.Origin;
import gan.core.plugin.PartKind;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.DataFingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.tensorflow.TensorFlow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run was made with: all that its configuration does not say.
 *
 * @param gan this framework's version
 * @param tensorflow TensorFlow's version
 * @param java the JDK's version and vendor
 * @param os the operating system and its version
 * @param architecture of the machine
 * @param processors how many
 * @param device what computed
 * @param seed of all random numbers
 * @param data what was learned from
 * @param plugins where the installed parts came from
 * @param created when the run, or its last resumption, began; UTC
 */
record Provenance(
    String gan,
    String tensorflow,
    String java,
    String os,
    String architecture,
    int processors,
    String device,
    long seed,
    Data data,
    List<PluginJar> plugins,
    String created) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /**
   * The data's fingerprint.
   *
   * @param source the source's name
   * @param count how many samples; -1 if there is no end
   * @param sha256 over all of them
   */
  record Data(String source, long count, String sha256) {
    DataFingerprint fingerprint() {
      return new DataFingerprint(count < 0 ? OptionalLong.empty() : OptionalLong.of(count), sha256);
    }
  }

  /**
   * Where parts came from.
   *
   * @param module its name
   * @param version its version
   * @param location the jar or folder
   * @param sha256 of the jar; empty for a folder
   */
  record PluginJar(String module, String version, String location, String sha256) {}

  static Provenance now(Experiment experiment, DataFingerprint data, PluginRegistry registry) {
    return new Provenance(
        FrameworkVersion.running(),
        TensorFlow.version(),
        Runtime.version() + " " + System.getProperty("java.vendor"),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        "cpu",
        experiment.config().seed(),
        new Data(
            experiment.config().data().factory().name(), data.count().orElse(-1), data.sha256()),
        plugins(registry),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  static Provenance read(Path file) {
    try {
      Provenance read = JSON.readValue(file.toFile(), Provenance.class);
      if (read == null || read.plugins.stream().anyMatch(Objects::isNull)) {
        throw unreadable(file, "it has a null", null);
      }
      return read;
    } catch (JacksonException e) {
      throw unreadable(file, e.getOriginalMessage(), e);
    }
  }

  private static GanException unreadable(Path file, String why, Throwable cause) {
    return new GanException(
        Problem.of(
            ErrorCode.CHECKPOINT_DAMAGED,
            "'" + file + "' cannot be read: " + why,
            "use another checkpoint, or train again."),
        cause);
  }

  /** What of all that is compared with another run was different there, one sentence each. */
  List<String> changesTo(Provenance other) {
    Map<String, String> here = compared();
    Map<String, String> there = other.compared();
    return here.entrySet().stream()
        .filter(each -> !each.getValue().equals(there.get(each.getKey())))
        .map(
            each ->
                "Made with another "
                    + each.getKey()
                    + ": "
                    + each.getValue()
                    + " and "
                    + there.get(each.getKey())
                    + ".")
        .toList();
  }

  private Map<String, String> compared() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("gan", gan);
    values.put("TensorFlow", tensorflow);
    values.put("Java", java);
    values.put("system", os + " " + architecture);
    values.put("number of processors", Integer.toString(processors));
    values.put("device", device);
    values.put("data", data.sha256());
    values.put("set of plugins", plugins.stream().map(PluginJar::sha256).toList().toString());
    return values;
  }

  String json() {
    return JSON.writeValueAsString(this) + "\n";
  }

  private static List<PluginJar> plugins(PluginRegistry registry) {
    return PartKind.all().stream()
        .flatMap(kind -> registry.installed(kind).stream())
        .map(plugin -> plugin.origin())
        .distinct()
        .map(Provenance::jar)
        .toList();
  }

  private static PluginJar jar(Origin origin) {
    return new PluginJar(
        origin.module(), origin.version(), origin.location(), sha256(Path.of(origin.location())));
  }

  private static String sha256(Path jar) {
    if (!Files.isRegularFile(jar)) {
      return "";
    }
    try {
      return Sha256.of(jar);
    } catch (IOException e) {
      return "";
    }
  }
}
