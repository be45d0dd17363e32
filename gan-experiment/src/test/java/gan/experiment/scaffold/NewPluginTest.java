package gan.experiment.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import gan.experiment.Experiment;
import gan.experiment.plugins.PluginCheck;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is compiled here; gan-it builds it by its own pom and runs its tests. */
class NewPluginTest {
  private static final List<String> KINDS =
      List.of(
          "generator",
          "discriminator",
          "loss",
          "penalty",
          "data-source",
          "augmentation",
          "metric",
          "feature-extractor");

  @TempDir Path dir;

  private static NewPlugin plugin(String name, String... kinds) {
    return NewPlugin.of(name, List.of(kinds), Optional.empty());
  }

  @Test
  void thereAreTemplatesForTheseKinds() {
    assertThat(NewPlugin.kinds()).isEqualTo(KINDS);
  }

  @Test
  void aProjectHasTheseFiles() throws Exception {
    Path folder = dir.resolve("below/moon-light");
    List<String> files =
        NewPlugin.of("moon-light", List.of("metric"), Optional.of("org.acme.moon")).write(folder);
    assertThat(files)
        .containsExactly(
            "pom.xml",
            "README.md",
            ".gitignore",
            "moon-light.yaml",
            "src/main/java/module-info.java",
            "src/main/resources/META-INF/services/gan.core.spi.MetricFactory",
            "src/main/java/org/acme/moon/MoonLightMetric.java",
            "src/main/java/org/acme/moon/MoonLightMetricOptions.java",
            "src/main/java/org/acme/moon/MoonLightMetricFactory.java",
            "src/test/java/org/acme/moon/MoonLightMetricTest.java");
    assertThat(folder.resolve("src/main/java/module-info.java"))
        .hasContent(
            """
            /** The plugin moon-light: this descriptor is all the registration that the module path needs. */
            module org.acme.moon {
              requires transitive gan.core;

              // The package of the options records, so that experiments can be bound to them.
              exports org.acme.moon;

              provides gan.core.spi.MetricFactory with
                  org.acme.moon.MoonLightMetricFactory;
            }
            """);
    for (String file : files) {
      assertThat(folder.resolve(file)).isNotEmptyFile().content().doesNotContain("%{");
    }
    Release release = Release.running();
    assertThat(Files.readString(folder.resolve("pom.xml")))
        .contains(
            "<gan.version>" + release.gan() + "</gan.version>",
            "<tensorflow.version>1.1.0</tensorflow.version>",
            "<version>${gan.version}</version>");
    assertThat(release.gan()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
  }

  static List<String> kinds() {
    return KINDS;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void eachKindCompilesIsCleanAndItsExperimentIsValid(String kind) throws Exception {
    Path folder = dir.resolve("p");
    plugin("my-part", kind).write(folder);
    compile(folder);
    PluginRegistry framework = PluginRegistry.load(List.of());
    PluginCheck check = PluginCheck.of(folder.resolve("target"), framework);
    assertThat(check.jars())
        .singleElement()
        .satisfies(
            jar -> {
              assertThat(jar.problems()).isEmpty();
              assertThat(jar.notes()).isEmpty();
              assertThat(
                      jar.parts().stream()
                          .map(
                              part -> part.kind().singular().replace(' ', '-') + " " + part.name()))
                  .containsExactly(kind + " my-part");
            });
    Path yaml = folder.resolve("my-part.yaml");
    PluginRegistry all = PluginRegistry.load(List.of(folder.resolve("target")));
    assertThat(Experiment.load(yaml, List.of(), all).config().name()).isEqualTo("my-part");
    assertThat(Files.readString(yaml)).contains("{type: my-part");
  }

  @Test
  void allKindsGoIntoOneProject() throws Exception {
    plugin("all", KINDS.toArray(String[]::new)).write(dir.resolve("p"));
    compile(dir.resolve("p"));
    PluginCheck check =
        PluginCheck.of(dir.resolve("p/target/p.jar"), PluginRegistry.load(List.of()));
    assertThat(check.isClean()).isTrue();
    assertThat(check.jars().get(0).parts()).hasSize(KINDS.size());
  }

  private static void compile(Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--release",
                "17",
                "-Xlint:all,-requires-automatic",
                "-Werror",
                "-d",
                classes.toString()));
    arguments.addAll(List.of("-p", modulePath()));
    try (Stream<Path> sources = Files.walk(folder.resolve("src/main/java"))) {
      sources.map(Path::toString).filter(it -> it.endsWith(".java")).forEach(arguments::add);
    }
    run("javac", arguments);
    Path jar = Files.createDirectories(folder.resolve("target")).resolve("p.jar");
    run(
        "jar",
        List.of(
            "--create",
            "--file",
            jar.toString(),
            "-C",
            classes.toString(),
            ".",
            "-C",
            folder.resolve("src/main/resources").toString(),
            "."));
  }

  /** gan-core and TensorFlow alone: what a plugin may require. */
  private static String modulePath() {
    String core =
        PluginRegistry.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    String required = ".*/(tensorflow-core|ndarray|javacpp|protobuf-java)[^/]*";
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(element -> element.matches(required))
        .collect(Collectors.joining(File.pathSeparator, core + File.pathSeparator, ""));
  }

  private static void run(String tool, List<String> arguments) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    int status =
        ToolProvider.findFirst(tool).orElseThrow().run(out, out, arguments.toArray(String[]::new));
    assertThat(status).as(text.toString()).isZero();
  }

  @Test
  void namesOfClassesNeverHideThoseOfTheFramework() {
    assertThat(Stream.of("loss", "my-loss", "my", "penalty-2").map(PartTemplate.LOSS::className))
        .containsExactly("LossLoss", "MyLoss", "MyLoss", "Penalty2Loss");
    assertThat(PartTemplate.DATA_SOURCE.className("data-source")).isEqualTo("DataSourceSource");
    assertThat(PartTemplate.FEATURE_EXTRACTOR.className("data")).isEqualTo("DataExtractor");
  }

  @Test
  void everyWrongNameIsNamedAtOnce() {
    assertThatThrownBy(
            () -> NewPlugin.of("My_Loss", List.of("los", "optimizer"), Optional.of("org.new.x")))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-U001: 'My_Loss' cannot be the name of a part
              Fix: use lower-case letters, digits and single hyphens, and begin with a letter.

            error GAN-U001: 'org.new.x' cannot be the package
              'new' is a word of Java.
              Fix: name another package.

            error GAN-U001: there is no kind of part 'los'
              did you mean 'loss'?
              Kinds: generator, discriminator, loss, penalty, data-source, augmentation, metric, feature-extractor.
              Fix: name one or more of these with --kind.

            error GAN-U001: no project can be written for the kind 'optimizer'
              Kinds: generator, discriminator, loss, penalty, data-source, augmentation, metric, feature-extractor.
              Fix: name one or more of these with --kind.""");
  }

  @ParameterizedTest
  @MethodSource
  void badPackage(String name) {
    assertThatThrownBy(() -> NewPlugin.of("a", List.of("loss"), Optional.of(name)))
        .isInstanceOf(GanException.class)
        .hasMessageStartingWith("error GAN-U001: '" + name + "' cannot be the package\n");
  }

  static List<String> badPackage() {
    return List.of("", "a..b", "A", "a-b", "gan.mine", "java.x", "a.1b", "class", "a.");
  }

  @Test
  void aNameThatIsAWordOfJavaGetsAPackageThatIsNone() throws Exception {
    plugin("new", "loss").write(dir.resolve("p"));
    compile(dir.resolve("p"));
    assertThat(dir.resolve("p/src/main/java/example/newplugin/NewLoss.java")).isNotEmptyFile();
  }

  @Test
  void whatIsInstalledUnderTheNameIsNoted() {
    assertThat(plugin("hinge", "loss", "metric").notes(PluginRegistry.load(List.of())))
        .singleElement()
        .asString()
        .matches(
            "There is a loss 'hinge' already, of gan\\.losses@\\S+ \\(.*\\): an experiment that names"
                + " it is refused while both are installed\\.");
    assertThat(plugin("hinge", "metric").notes(PluginRegistry.load(List.of()))).isEmpty();
  }

  @Test
  void whatExistsIsLeftAsItIs() throws Exception {
    Path folder = Files.createDirectory(dir.resolve("there"));
    assertThatThrownBy(() -> plugin("a", "loss").write(folder))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-R002: '%1$s' exists, and is left as it is
              Path: %1$s
              Fix: give a folder that does not exist with --dir."""
                .formatted(folder));
    assertThat(folder).isEmptyDirectory();
  }
}
