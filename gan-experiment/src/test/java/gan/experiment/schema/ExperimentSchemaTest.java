package gan.experiment.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.plugin.PartKind;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import gan.experiment.describe.Descriptions;
import gan.experiment.describe.PartDescription;
import gan.experiment.describe.SectionDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ExperimentSchemaTest {
  private static final PluginRegistry REGISTRY = PluginRegistry.load(List.of());
  private static final String TEXT = ExperimentSchema.of(REGISTRY);
  private static final Validation SCHEMA = new Validation(TEXT);
  private static final JsonNode TREE = new JsonMapper().readTree(TEXT);

  @TempDir private Path folder;

  static List<Path> experiments() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../experiments"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  static List<PartDescription> parts() {
    Descriptions descriptions = new Descriptions(REGISTRY);
    return PartKind.all().stream().flatMap(kind -> descriptions.parts(kind).stream()).toList();
  }

  static List<SectionDescription> sections() {
    return new Descriptions(REGISTRY).sections().stream().filter(s -> s.kind().isEmpty()).toList();
  }

  @Test
  void itIsASchema() {
    assertThat(Validation.ofSchema(TEXT)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void everyExperimentIsAccepted(Path file) throws IOException {
    assertThat(SCHEMA.ofYaml(Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("parts")
  void theExampleOfEveryPartIsAcceptedHereAndByTheReader(PartDescription part) {
    isValid(part.example());
  }

  @ParameterizedTest
  @MethodSource("sections")
  void theExampleOfEverySectionIsAcceptedHereAndByTheReader(SectionDescription section) {
    isValid(section.example());
  }

  private static void isValid(String example) {
    String whole = WholeExperiment.with(example);
    assertThat(SCHEMA.ofJson(whole)).isEmpty();
    assertThat(WholeExperiment.read(whole, REGISTRY).name()).isNotEmpty();
  }

  @Test
  void everyDefaultHasTheTypeThatItsKeyTakes() {
    Map<String, JsonNode> defaults = new TreeMap<>();
    collect("", TREE, defaults);
    assertThat(defaults).hasSizeGreaterThan(200);
    defaults.forEach(
        (path, key) -> {
          var alone = new JsonMapper().createObjectNode();
          alone.set("$defs", TREE.get("$defs"));
          alone.setAll((ObjectNode) key);
          assertThat(new Validation(alone.toString()).ofJson(key.get("default").toString()))
              .as(path)
              .isEmpty();
        });
  }

  private static void collect(String path, JsonNode node, Map<String, JsonNode> defaults) {
    if (node.isObject()) {
      JsonNode properties = node.path("properties");
      properties
          .properties()
          .forEach(
              key -> {
                if (key.getValue().has("default")) {
                  defaults.put(path + "." + key.getKey(), key.getValue());
                }
              });
      node.properties()
          .forEach(key -> collect(path + "/" + key.getKey(), key.getValue(), defaults));
    }
  }

  @Test
  void anOptionHasItsMeaningRangeAndDefault() {
    assertThat(TREE.at("/$defs/generator.dcgan/properties/latentSize"))
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    """
                    {
                      "description": "Numbers of one latent vector.",
                      "type": ["integer", "string"],
                      "pattern": "\\\\$\\\\{.+\\\\}",
                      "patternErrorMessage": "Expected integer, or a reference such as ${env:NAME}.",
                      "minimum": 1,
                      "maximum": 2147483647,
                      "default": 100
                    }
                    """));
  }

  @Test
  void aPartIsABranchWithTitleAndDescription() {
    assertThat(TREE.at("/$defs/loss/anyOf/2/$ref").asString()).isEqualTo("#/$defs/loss.hinge");
    JsonNode hinge = TREE.at("/$defs/loss.hinge");
    assertThat(hinge.get("title").asString()).isEqualTo("hinge");
    assertThat(hinge.at("/properties/type/const").asString()).isEqualTo("hinge");
    assertThat(hinge.get("description").asString())
        .contains("\n\nD: mean max(0, 1 - D(x))", "\n\nLim and Ye 2017, Geometric GAN, arXiv:");
    assertThat(hinge.get("additionalProperties").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "training: {batchSize: '${env:BATCH}', instanceNoise: {from: 0.1, steps: '${training.steps}'}}",
        "training: {generatorOptimizer: {learningRate: 1e-3}}",
        "training: {generatorOptimizer: {type: sgd, learningRate: {shape: cosine, from: 1}}}",
        "augmentation: ~",
        "augmentation: {type: diff-augment}",
        "latent: {distribution: '${shape}', low: null}",
        "penalties: [{type: r1, weight: 10}, {type: r2}]",
      })
  void acceptsWhatCanBeWritten(String change) {
    assertThat(SCHEMA.ofJson(WholeExperiment.with(change))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trainig: {}",
        "training: {batchSize: '64'}",
        "training: {batchSize: 0}",
        "training: {generatorOptimizer: {alpha: 0.9}}",
        "training: {generatorOptimizer: {type: sgd, beta1: 0.5}}",
        "training: {instanceNoise: {shape: cosine}}",
        "training: {onDivergence: STOP}",
        "data: {type: idx}",
        "data: {path: a}",
        "data: {type: nothing}",
        "penalties: {type: r1}",
        "penalties: [{weight: 10}]",
        "defaults: presets/dcgan",
      })
  void refusesWhatCannotBeWritten(String change) {
    assertThat(SCHEMA.ofJson(WholeExperiment.with(change))).isNotEmpty();
  }

  @Test
  void anExperimentThatBuildsOnOthersMayLeaveToThemWhatItLikes() {
    assertThat(
            SCHEMA.ofYaml("defaults: [presets/dcgan]\ndata: {path: mine}\ntraining: {flip: true}"))
        .isEmpty();
    assertThat(SCHEMA.ofYaml("defaults: [presets/dcgan]\ndata: {pth: mine}")).isNotEmpty();
    assertThat(SCHEMA.ofYaml("data: {path: mine}\ntraining: {flip: true}")).isNotEmpty();
  }

  @Test
  void withoutPartsItIsASchemaAllTheSame() {
    String text = ExperimentSchema.of(List.of());
    assertThat(Validation.ofSchema(text)).isEmpty();
    assertThat(new Validation(text).ofYaml("name: a\nseed: x")).isNotEmpty();
  }

  @Test
  void anOlderSchemaIsReplacedAndNothingElseIs() throws IOException {
    Path file = folder.resolve("schema.json");
    SchemaFile.write(ExperimentSchema.of(List.of()), file);
    SchemaFile.write(TEXT, file);
    assertThat(file).hasContent(TEXT);

    Path mine = Files.writeString(folder.resolve("mine.json"), "{}");
    assertThatThrownBy(() -> SchemaFile.write(TEXT, mine))
        .isInstanceOf(GanException.class)
        .hasMessage(
            "error GAN-R002: "
                + mine
                + " exists and was not written by 'gan schema'\n"
                + "  Fix: name another file with --out, or move that one away.");
    assertThat(mine).hasContent("{}");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }
}
