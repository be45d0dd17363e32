package gan.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.OptimizerFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarInspectorTest {
  private static final String PROVIDES = " provides gan.core.spi.LossFactory with acme.Dots;";

  @TempDir Path dir;
  private Path jar;

  @BeforeEach
  void name() {
    jar = dir.resolve("acme-1.2.jar");
  }

  private static PluginJar module(String more) {
    return PluginJar.loss("acme.Dots", "dots")
        .module("1.2", "module acme { requires gan.core; exports acme;" + more + " }");
  }

  private static List<JarReport> inspect(Path path) {
    return new JarInspector(PluginRegistry.load(List.of())).inspect(path);
  }

  private JarReport only() {
    assertThat(inspect(jar)).hasSize(1);
    return inspect(jar).get(0);
  }

  private void problems(String... expected) {
    assertThat(only().problems().stream().map(Problem::toString).map(this::neutral))
        .containsExactly(expected);
  }

  private String neutral(String text) {
    return Surroundings.neutral(text, dir);
  }

  @Test
  void aGoodPluginIsDescribed() {
    module(PROVIDES).losses("acme.Dots").build(jar);
    JarReport report = only();
    assertThat(neutral(report.origin().toString())).isEqualTo("acme@1.2 (DIR/acme-1.2.jar)");
    assertThat(report.compiledFor().map(this::neutral)).contains("VERSION");
    assertThat(report.sha256().orElseThrow()).matches("[0-9a-f]{64}");
    assertThat(report.parts().stream().map(part -> part.kind() + " " + part.name()))
        .containsExactly("loss dots");
    assertThat(report.problems()).isEmpty();
    assertThat(report.notes()).isEmpty();
    assertThat(inspect(dir).stream().map(JarReport::sha256)).containsExactly(report.sha256());
  }

  @Test
  void aModuleThatIsNotRegisteredForTheClassPathIsNoted() {
    module(PROVIDES).build(jar);
    assertThat(only().problems()).isEmpty();
    assertThat(only().notes())
        .containsExactly(
            "Projects on the class path do not find acme.Dots: for them, add the line"
                + " \"acme.Dots\" to META-INF/services/gan.core.spi.LossFactory.");
  }

  @Test
  void aFactoryThatNobodyRegistersIsFound() {
    module("").build(jar);
    problems(
        """
        error GAN-P003: the loss factory acme.Dots of acme@1.2 (DIR/acme-1.2.jar) is not registered
          Fix: add "provides gan.core.spi.LossFactory with acme.Dots;" to its module-info.""");
  }

  @Test
  void row52_servicesOfAModuleDoNotRegister() {
    module("").losses("acme.Dots").build(jar);
    problems(
        """
        error GAN-P003: the loss factory acme.Dots of acme@1.2 (DIR/acme-1.2.jar) is not registered
          META-INF/services names it, but counts only on the class path.
          Fix: add "provides gan.core.spi.LossFactory with acme.Dots;" to its module-info.""");
  }

  @Test
  void aFactoryOfAPlainJarIsFoundThroughItsParents() {
    PluginJar.loss("acme.Base", "base")
        .source("acme.Dots", "package acme; public class Dots extends Base {}")
        .losses("acme.Base")
        .build(jar);
    problems(
        """
        error GAN-P003: the loss factory acme.Dots of acme@1.2 (DIR/acme-1.2.jar) is not registered
          Fix: write a module-info with "provides gan.core.spi.LossFactory with acme.Dots;", or add \
        the line "acme.Dots" to META-INF/services/gan.core.spi.LossFactory.""");
    assertThat(only().notes())
        .containsExactly(
            "It does not say for which gan-core it was compiled: only a module-info does.");
  }

  @Test
  void row48_anyClassThatIsTooNewIsFound() {
    module(PROVIDES)
        .source("acme.Help", "package acme; class Help {}")
        .losses("acme.Dots")
        .newer("acme.Help")
        .build(jar);
    problems(
        """
        error GAN-P003: acme@1.2 (DIR/acme-1.2.jar) is compiled for a newer JDK
          acme.Help needs JDK 99, this is JDK HERE.
          Fix: set maven.compiler.release to 17 in its pom, and build it again.""");
  }

  @Test
  void row48_aFactoryThatIsTooNewIsReportedOnce() {
    module(PROVIDES).losses("acme.Dots").newer("acme.Dots").build(jar);
    assertThat(only().problems()).hasSize(1);
  }

  @Test
  void row49_aModuleThatIsUsedMustBeRequired() {
    module(PROVIDES)
        .source(
            "acme.Base",
            "package acme; class Base { java.sql.Connection c; boolean b() throws"
                + " Exception { return c.isClosed(); } }")
        .reading("acme", "java.sql")
        .losses("acme.Dots")
        .build(jar);
    problems(
        """
        error GAN-P003: acme@1.2 (DIR/acme-1.2.jar) uses the module java.sql without requiring it
          acme.Base uses java.sql.Connection.
          Fix: add "requires java.sql;" to its module-info.""");
  }

  @Test
  void row51_anotherApiVersionIsNamed() throws Exception {
    Path core =
        Surroundings.coreOfVersion(
            "9.9.1", Files.createDirectory(dir.resolve("other")).resolve("core.jar"));
    module(PROVIDES).against(core).losses("acme.Dots").build(jar);
    assertThat(only().compiledFor()).contains("9.9.1");
    problems(
        """
        error GAN-P004: acme@1.2 (DIR/acme-1.2.jar) is for another gan-core
          acme@1.2 (DIR/acme-1.2.jar) was compiled against gan-core 9.9.1, this is VERSION.
          Fix: set gan.version to VERSION in its pom, and build it again.""");
  }

  @Test
  void row50_aNameThatIsInstalledAlreadyIsFound() {
    new PluginJar()
        .source(
            "acme.Adam",
            """
            package acme;
            public class Adam implements gan.core.spi.OptimizerFactory<Adam.Options> {
              public record Options() {}
              public Adam() {}
              public String name() { return "adam"; }
              public String description() { return "Mine."; }
              public Class<Options> optionsType() { return Options.class; }
              public gan.core.spi.Optimizer create(
                  Options options, gan.core.graph.Parameters slots) {
                throw new UnsupportedOperationException();
              }
            }
            """)
        .service(OptimizerFactory.class, "acme.Adam")
        .build(jar);
    problems(
        """
        error GAN-P002: 2 plugins provide the optimizer 'adam'
          acme@1.2 (DIR/acme-1.2.jar): acme.Adam
          gan.core@VERSION (CORE): gan.core.optimizer.AdamFactory
          Fix: remove all of these jars but one.""");
  }

  @Test
  void row56_aSignatureThatDoesNotFitIsFound() throws Exception {
    module(PROVIDES).losses("acme.Dots").build(jar);
    Path keys = dir.resolve("keys");
    tool(
        "keytool",
        "-genkeypair",
        "-alias",
        "a",
        "-dname",
        "CN=a",
        "-keyalg",
        "EC",
        "-keystore",
        keys.toString(),
        "-storepass",
        "changeit");
    tool("jarsigner", "-keystore", keys.toString(), "-storepass", "changeit", jar.toString(), "a");
    assertThat(only().problems()).isEmpty();
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      Files.writeString(zip.getPath("META-INF/services/gan.core.spi.LossFactory"), "acme.Dots\n\n");
    }
    problems(
        """
        error GAN-P003: acme@1.2 (DIR/acme-1.2.jar) is not what was signed
          Java says: SHA-256 digest error for META-INF/services/gan.core.spi.LossFactory.
          Fix: build or fetch it again.""");
  }

  private static void tool(String... command) throws Exception {
    command[0] = Path.of(System.getProperty("java.home"), "bin", command[0]).toString();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  @Test
  void row53_whatModulesDoNotShareIsFoundWhereTheyAreModules() {
    PluginJar.loss("acme.Dots", "dots")
        .module("1.2", "module acme { requires gan.core;" + PROVIDES + " }")
        .losses("acme.Dots")
        .build(jar);
    new PluginJar()
        .source("gan.core.spi.More", "package gan.core.spi; public class More {}")
        .build(dir.resolve("split.jar"));
    assertThat(neutral(Surroundings.inspection(dir)))
        .isEqualTo(
            """
            error GAN-P003: cannot load loss 'dots' of acme@1.2 (DIR/acme-1.2.jar)
              The options need acme.Dots$Options, but module acme does not export its package.
              Fix: add "exports acme;" to the module-info of acme.
            error GAN-P003: cannot load split (DIR/split.jar)
              Its package gan.core.spi is also in gan.core@VERSION (CORE).
              Fix: leave that package out of DIR/split.jar.""");
  }

  @Test
  void everythingIsReportedAtOnce() {
    new PluginJar()
        .lossFactory("acme.Bad", "if (true) throw new IllegalStateException();", "\"bad\"")
        .lossFactory("acme.Dots", "", "\"dots\"")
        .losses("acme.Bad")
        .source("acme.Help", "package acme; class Help {}")
        .newer("acme.Help")
        .build(jar);
    assertThat(only().problems().stream().map(Problem::message).map(this::neutral))
        .containsExactly(
            "cannot load acme@1.2 (DIR/acme-1.2.jar)",
            "acme@1.2 (DIR/acme-1.2.jar) is compiled for a newer JDK",
            "the loss factory acme.Dots of acme@1.2 (DIR/acme-1.2.jar) is not registered");
  }

  @Test
  void aLibraryIsNoPluginByItselfButMayLieBesideOne() {
    Path library = dir.resolve("lib.jar");
    new PluginJar().source("lib.Lib", "package lib; public class Lib {}").build(library);
    assertThat(inspect(dir).get(0).problems().stream().map(Problem::toString).map(this::neutral))
        .containsExactly(
            """
            error GAN-P003: lib (DIR/lib.jar) provides no part
              No class of it implements a factory of gan.core.spi.
              Fix: give the jar of a plugin, or write one: gan new plugin --help.""");
    module(PROVIDES).losses("acme.Dots").build(jar);
    assertThat(inspect(dir).stream().flatMap(report -> report.problems().stream())).isEmpty();
  }

  @Test
  void aFileThatIsNoJarIsReported() throws Exception {
    Files.writeString(jar, "<html>404 Not Found</html>");
    problems(
        """
        error GAN-P003: cannot load DIR/acme-1.2.jar
          It is not a readable jar: zip END header not found.
          Fix: build or fetch it again.""");
  }

  @Test
  void aFolderWithoutJarsAndAPathToNowhereAreRefused() {
    assertThatThrownBy(() -> inspect(dir))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-P001: there is no jar in '%s'
              Fix: build the plugin first, or give the folder that its jar lies in."""
                .formatted(dir));
    assertThatThrownBy(() -> inspect(dir.resolve("none")))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-P001: there is no jar or folder '%s'
              Fix: correct the path."""
                .formatted(dir.resolve("none")));
  }

  @Test
  void installedJarsAreFoundByPartModuleAndPlace() {
    module(PROVIDES).losses("acme.Dots").build(jar);
    JarInspector inspector = new JarInspector(PluginRegistry.load(List.of(dir)));
    for (String word : List.of("dots", "acme", jar.toString())) {
      assertThat(
              inspector.installed(word).stream()
                  .map(report -> neutral(report.origin().toString()))
                  .collect(Collectors.joining()))
          .as(word)
          .isEqualTo("acme@1.2 (DIR/acme-1.2.jar)");
    }
    assertThat(inspector.installed("adam").get(0).parts().stream().map(Plugin::name))
        .containsExactly("adam", "adamw", "optimistic-adam", "rmsprop", "sgd");
    assertThat(inspector.installed("nobody")).isEmpty();
  }
}
