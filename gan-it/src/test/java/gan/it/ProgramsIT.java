package gan.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gan.it.Installation.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read: JSON alone on standard output, everything else on standard error. */
class ProgramsIT {
  private final Installation installation = Installation.built();

  @TempDir Path folder;

  private JsonNode json(String... arguments) {
    Outcome outcome = installation.gan(folder, arguments);
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return JsonMapper.shared().readTree(outcome.out());
  }

  @Test
  void aTrainingAndWhatIsMadeOfIt() {
    JsonNode run = json("train", "--set", "training.steps=3", "--json");
    assertThat(run.get("run").asString()).isEqualTo("00001-digits");
    assertThat(run.get("state").asString()).isEqualTo("finished");
    assertThat(run.get("step").asInt()).isEqualTo(3);
    String path = run.get("path").asString();

    JsonNode sample = json("sample", path, "--seeds", "0-3", "--json");
    assertThat(Path.of(sample.get("picture").asString())).satisfies(this::isThere);
    assertThat(sample.get("samples").asInt()).isEqualTo(4);

    JsonNode walk = json("explore", "interpolate", path, "--gif", "--json");
    assertThat(walk.get("files").valueStream().map(file -> Path.of(file.asString())))
        .hasSize(2)
        .allSatisfy(this::isThere);
    assertThat(walk.get("notes").get(0).asString()).isEqualTo("Path: spherical.");

    assertThat(Path.of(json("report", path, "--json").get("report").asString()))
        .satisfies(this::isThere);
    assertThat(json("reproduce", path, "--json").get("equal").asBoolean()).isTrue();
  }

  private void isThere(Path file) {
    assertThat(folder.resolve(file)).isNotEmptyFile();
  }

  @Test
  void theLayersOfBothPlayers() {
    JsonNode summary = json("summary", "--json");
    assertThat(summary.get("generator").get("weights").asLong())
        .isEqualTo(
            summary
                .get("generator")
                .get("layers")
                .valueStream()
                .mapToLong(layer -> layer.get("weights").asLong())
                .sum())
        .isPositive();
    assertThat(summary.get("discriminator").get("flops").asDouble()).isPositive();
  }

  @Test
  void howFastItTrains() throws Exception {
    JsonNode timing = json("bench", "--steps", "5", "--warm-up", "1", "--json");
    assertThat(timing.get("steps").asInt()).isEqualTo(5);
    assertThat(timing.get("msPerStep").asDouble()).isPositive();
    assertThat(timing.get("shareInTensorFlow").asDouble()).isBetween(0.01, 1.0);
    assertThat(timing.get("gflopPerStep").asDouble()).isPositive();
    assertThat(timing.get("gflopsAchieved").asDouble() / timing.get("gflopsCeiling").asDouble())
        .isCloseTo(timing.get("shareOfCeiling").asDouble(), within(1e-9));
    assertThat(timing.get("devices").get(0).asString()).isEqualTo("CPU:0");
    assertThat(timing.get("operations").valueStream().map(each -> each.get("type").asString()))
        .contains("ResourceApplyAdam");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aDryRunWritesNothing() throws Exception {
    JsonNode found = json("train", "--dry-run", "--json");
    assertThat(found.get("shape").asString()).isEqualTo("28×28×1");
    assertThat(found.get("steps").asInt()).isEqualTo(2000);

    Outcome outcome = installation.gan(folder, "train", "--dry-run");
    assertThat(outcome.out().lines())
        .startsWith("Would train 'digits' for 2,000 steps of batch 64 in 'runs'.")
        .endsWith("Nothing was written.");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aDryRunFindsWhatWouldEndTheTraining() {
    Outcome outcome =
        installation.gan(folder, "train", "--dry-run", "--set", "generator.latentSize=0");
    assertThat(outcome.status()).isEqualTo(78);
    assertThat(outcome.err()).contains("latentSize").doesNotContain("\tat ");
  }

  @Test
  void progressIsShownAsAsked() {
    List<String> steps = List.of("train", "--set", "training.steps=3");
    assertThat(lines(steps, "plain")).anyMatch(line -> line.startsWith("step 3/3"));
    assertThat(lines(steps, "none")).noneMatch(line -> line.startsWith("step "));
  }

  private List<String> lines(List<String> command, String style) {
    String[] arguments =
        Stream.concat(command.stream(), Stream.of("--progress", style)).toArray(String[]::new);
    return installation.gan(folder, arguments).out().lines().toList();
  }

  @Test
  void aShellCompletesVerbsAndOptions() throws Exception {
    Path script = folder.resolve("gan.bash");
    Files.writeString(script, installation.gan(folder, "completion").out());
    assertThat(completed(script, "gan", "rep")).containsExactly("report", "reproduce");
    assertThat(completed(script, "gan", "sample", "--se")).containsExactly("--seeds");
  }

  private List<String> completed(Path script, String... words) {
    String command =
        "source %s; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_gan; printf '%%s\\n' \"${COMPREPLY[@]}\""
            .formatted(script, String.join(" ", words), words.length - 1);
    return Installation.run(folder, List.of("bash", "-c", command)).out().lines().sorted().toList();
  }

  @Test
  void anErrorShowsWhereItAroseOnlyWhenAsked() {
    assertThat(installation.gan(folder, "sample", "nowhere").err()).doesNotContain("\tat ");
    assertThat(installation.gan(folder, "sample", "nowhere", "--stacktrace").err())
        .startsWith("error GAN-R001: ")
        .contains("\tat gan.core");
  }
}
