package gan.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.problem.Problem;
import gan.listing.Listing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With gan-core on the class path; {@link ModulePathTest} has it as a module. */
class BrokenPluginTest {
  private static Path good;
  private static Path late;

  @TempDir Path dir;

  @BeforeAll
  static void buildGoodPlugins(@TempDir Path built) {
    good = PluginJar.loss("good.Dots", "dots").losses("good.Dots").build(built.resolve("g.jar"));
    late = PluginJar.loss("good.Late", "late").losses("good.Late").build(built.resolve("l.jar"));
  }

  @BeforeEach
  void besideGoodPlugins() throws Exception {
    Files.copy(good, dir.resolve("a-good.jar"));
    Files.copy(late, dir.resolve("z-late.jar"));
  }

  /** What is wrong; the good plugins are always there, and the exit status of one that is not. */
  private void onlyProblem(String message) {
    PluginRegistry registry = PluginRegistry.load(List.of(dir));
    String problem = "error GAN-P003: cannot load " + message + " [69]\n";
    assertThat(Surroundings.neutral(Listing.of(registry), dir))
        .isEqualTo(
            "loss dots: a.good (DIR/a-good.jar)\nloss late: z.late (DIR/z-late.jar)\n"
                + Surroundings.optimizers()
                + problem
                + "dots is good.Dots");
  }

  private Path jar() {
    return dir.resolve("bad-1.2.jar");
  }

  @Test
  void row46_constructorThatThrows() {
    new PluginJar()
        .lossFactory(
            "acme.Bad", "if (true) throw new IllegalStateException(\"no licence\");", "\"bad\"")
        .losses("acme.Bad")
        .build(jar());
    onlyProblem(
        """
        bad@1.2 (DIR/bad-1.2.jar)
          The constructor of acme.Bad threw java.lang.IllegalStateException: no licence.
          Fix: mend what it complains of, or remove DIR/bad-1.2.jar.""");
  }

  @Test
  void row46_classThatCannotBeInitialised() {
    new PluginJar()
        .lossFactory(
            "acme.Bad", "} static { if (true) throw new IllegalStateException(\"no\");", "\"bad\"")
        .losses("acme.Bad")
        .build(jar());
    onlyProblem(
        """
        bad@1.2 (DIR/bad-1.2.jar)
          The constructor of acme.Bad threw java.lang.IllegalStateException: no.
          Fix: mend what it complains of, or remove DIR/bad-1.2.jar.""");
  }

  @Test
  void row46_nameThatThrowsAnError() {
    new PluginJar().lossFactory("acme.Bad", "", "name()").losses("acme.Bad").build(jar());
    onlyProblem(
        """
        bad@1.2 (DIR/bad-1.2.jar)
          name() of acme.Bad threw java.lang.StackOverflowError.
          Fix: mend what it complains of, or remove DIR/bad-1.2.jar.""");
  }

  @Test
  void row48_builtForANewerJdk() {
    PluginJar.loss("acme.Bad", "bad").losses("acme.Bad").newer("acme.Bad").build(jar());
    onlyProblem(
        """
        bad@1.2 (DIR/bad-1.2.jar)
          acme.Bad needs JDK 99, this is JDK HERE.
          Fix: run with JDK 99, or take a build of the plugin for JDK HERE.""");
  }

  @Test
  void row48_moduleBuiltForANewerJdk() {
    PluginJar.loss("acme.Bad", "bad")
        .module(
            "1.2",
            "module acme { requires gan.core; exports acme;"
                + " provides gan.core.spi.LossFactory with acme.Bad; }")
        .newer("module-info")
        .newer("acme.Bad")
        .build(jar());
    onlyProblem(
        """
        DIR/bad-1.2.jar
          Its module-info needs JDK 99, this is JDK HERE.
          Fix: run with JDK 99, or take a build of the plugin for JDK HERE.""");
  }

  @Test
  void row49_missingDependency() {
    PluginJar.loss("acme.Bad", "bad")
        .source("lib.Base", "package lib; public class Base {}")
        .lossFactory("acme.Bad", "new lib.Base();", "\"bad\"")
        .losses("acme.Bad")
        .without("lib.Base")
        .build(jar());
    onlyProblem(
        """
        bad@1.2 (DIR/bad-1.2.jar)
          acme.Bad needs the class lib.Base, which is missing.
          Fix: put the jar that has lib.Base beside DIR/bad-1.2.jar.""");
  }

  @Test
  void row52_entryThatNamesAMissingClass() {
    PluginJar.loss("acme.Bad", "bad")
        .module(
            "1.2",
            "module acme { requires gan.core; exports acme;"
                + " provides gan.core.spi.LossFactory with acme.Bad; }")
        .without("acme.Bad")
        .build(jar());
    onlyProblem(
        """
        acme@1.2 (DIR/bad-1.2.jar)
          It declares the loss acme.Bad, but has no such class.
          Fix: correct the declaration, or add the class to DIR/bad-1.2.jar.""");
  }

  @Test
  void row52_entryOfAPlainJarThatNamesAMissingClass() {
    PluginJar.loss("acme.Bad", "bad").losses("acme.Other").build(jar());
    onlyProblem(
        """
        bad@1.2 (DIR/bad-1.2.jar)
          It declares the loss acme.Other, but has no such class.
          Fix: correct the declaration, or add the class to DIR/bad-1.2.jar.""");
  }

  @Test
  void row52_entryOfAPlainJarThatNamesAMissingPackage() {
    PluginJar.loss("acme.Bad", "bad").losses("emca.Bad").build(jar());
    onlyProblem(
        """
        DIR/bad-1.2.jar
          It cannot be used as a module: Provider class emca.Bad not in module.
          Fix: correct the jar, or remove it from the folder.""");
  }

  @Test
  void row52_entryOfTheWrongType() {
    new PluginJar()
        .source("acme.Bad", "package acme; public class Bad { public Bad() {} }")
        .losses("acme.Bad")
        .build(jar());
    onlyProblem(
        """
        bad@1.2 (DIR/bad-1.2.jar)
          acme.Bad is declared as gan.core.spi.LossFactory but does not implement it.
          Fix: correct the declaration in DIR/bad-1.2.jar.""");
  }

  @Test
  void row52_classThatCannotBeConstructed() {
    PluginJar.loss("acme.Bad", "bad")
        .source("acme.Worse", "package acme; abstract class Worse extends Bad {}")
        .losses("acme.Worse")
        .build(jar());
    onlyProblem(
        """
        bad@1.2 (DIR/bad-1.2.jar)
          acme.Worse is not a public class with a public constructor without arguments.
          Fix: make it one.""");
  }

  @ParameterizedTest
  @MethodSource
  void badName(String expression, String quoted) {
    new PluginJar().lossFactory("acme.Bad", "", expression).losses("acme.Bad").build(jar());
    onlyProblem(
        """
        bad@1.2 (DIR/bad-1.2.jar)
          name() of acme.Bad gives %s, which is not of the form [a-z][a-z0-9-]*.
          Fix: use lower-case letters, digits and hyphens, and begin with a letter."""
            .formatted(quoted));
  }

  static Stream<Arguments> badName() {
    return Stream.of(
        Arguments.of("null", "null"),
        Arguments.of("\"\"", "''"),
        Arguments.of("\"DCGAN\"", "'DCGAN'"),
        Arguments.of("\"2d\"", "'2d'"),
        Arguments.of("\"a b\"", "'a b'"),
        Arguments.of("\"a\\n\"", "'a\n'"));
  }

  @Test
  void noDescription() {
    factory("null", "Class<O> optionsType() { return O.class; }");
    onlyProblem(
        """
        loss 'bad' of bad@1.2 (DIR/bad-1.2.jar)
          description() of acme.Bad gives null.
          Fix: describe the part in one line.""");
  }

  @Test
  void noFormula() {
    factory(
        "\"\"",
        "String formula() { return null; } public Class<O> optionsType() { return O.class; }");
    onlyProblem(
        """
        loss 'bad' of bad@1.2 (DIR/bad-1.2.jar)
          formula() or papers() of acme.Bad gives null.
          Fix: return an empty text or list where there is none.""");
  }

  @Test
  void noOptionsType() {
    factory("\"\"", "Class<O> optionsType() { return null; }");
    onlyProblem(
        """
        loss 'bad' of bad@1.2 (DIR/bad-1.2.jar)
          optionsType() of acme.Bad gives null, which is not a record.
          Fix: make the options a record, even if it has no components.""");
  }

  @Test
  void optionsThatAreNoRecord() {
    factory(
        "\"\"",
        "@SuppressWarnings(\"unchecked\") Class<O> optionsType() {"
            + " return (Class<O>) (Class<?>) String.class; }");
    onlyProblem(
        """
        loss 'bad' of bad@1.2 (DIR/bad-1.2.jar)
          optionsType() of acme.Bad gives java.lang.String, which is not a record.
          Fix: make the options a record, even if it has no components.""");
  }

  /** A loss 'bad' of whose options a part is hidden in a list. */
  private void factory(String description, String optionsType) {
    new PluginJar()
        .source(
            "acme.Bad",
            """
            package acme;
            public class Bad implements gan.core.spi.LossFactory<Bad.O> {
              public record O(int size, java.util.List<Shade> shades) {}
              enum Shade { DARK }
              public Bad() {}
              public String name() { return "bad"; }
              public String description() { return %s; }
              public %s
              public gan.core.spi.Loss create(
                  O options, gan.core.spi.SampleSpec sample, gan.core.graph.Parameters own) {
                throw new UnsupportedOperationException();
              }
            }
            """
                .formatted(description, optionsType))
        .losses("acme.Bad")
        .build(jar());
  }

  @Test
  void optionsWithAHiddenComponent() {
    factory("\"\"", "Class<O> optionsType() { return O.class; }");
    onlyProblem(
        """
        loss 'bad' of bad@1.2 (DIR/bad-1.2.jar)
          The options need acme.Bad$Shade, but acme.Bad$Shade is not public.
          Fix: make acme.Bad$Shade public.""");
  }

  @Test
  void row56_emptyFile() throws Exception {
    Files.createFile(jar());
    onlyProblem(
        """
        DIR/bad-1.2.jar
          It is not a readable jar: zip file is empty.
          Fix: build or fetch it again.""");
  }

  @Test
  void row56_notAJar() throws Exception {
    Files.writeString(jar(), "<html>404 Not Found</html>");
    onlyProblem(
        """
        DIR/bad-1.2.jar
          It is not a readable jar: zip END header not found.
          Fix: build or fetch it again.""");
  }

  @Test
  void row56_truncatedJar() throws Exception {
    PluginJar.loss("acme.Bad", "bad").losses("acme.Bad").build(jar());
    byte[] bytes = Files.readAllBytes(jar());
    Files.write(jar(), Arrays.copyOf(bytes, bytes.length / 2));
    onlyProblem(
        """
        DIR/bad-1.2.jar
          It is not a readable jar: zip END header not found.
          Fix: build or fetch it again.""");
  }

  @Test
  void row56_linkToNowhere() throws Exception {
    Files.createSymbolicLink(jar(), dir.resolve("nowhere"));
    onlyProblem(
        """
        DIR/bad-1.2.jar
          It cannot be used as a module: there is no such file.
          Fix: correct the jar, or remove it from the folder.""");
  }

  @Test
  void row56_garbledClass() throws Exception {
    PluginJar.loss("acme.Bad", "bad")
        .losses("acme.Bad")
        .resource("acme/Bad.class", "no class")
        .build(jar());
    onlyProblem(
        """
        bad@1.2 (DIR/bad-1.2.jar)
          Loading acme.Bad threw java.lang.ClassFormatError: Incompatible magic value \
        1852776547 in class file acme/Bad.
          Fix: mend what it complains of, or remove DIR/bad-1.2.jar.""");
  }

  @Test
  void aNameThatNoModuleCanHave() {
    PluginJar.loss("acme.Bad", "bad").losses("acme.Bad").build(dir.resolve("1-2.jar"));
    onlyProblem(
        """
        DIR/1-2.jar
          It cannot be used as a module: 1: Invalid module name: '1' is not a Java identifier.
          Fix: correct the jar, or remove it from the folder.""");
  }

  @Test
  void twoJarsWithOneModule() {
    for (String version : List.of("1.2", "1.3")) {
      PluginJar.loss("acme.Bad", "bad")
          .losses("acme.Bad")
          .build(dir.resolve("bad-" + version + ".jar"));
    }
    PluginRegistry registry = PluginRegistry.load(List.of(dir));

    assertThat(registry.installed(PartKind.LOSS).stream().map(Plugin::name))
        .containsExactly("dots", "late");
    assertThat(
            registry.problems().stream()
                .map(Problem::toString)
                .map(text -> Surroundings.neutral(text, dir)))
        .containsExactly(
            """
            error GAN-P003: cannot load bad@1.2 (DIR/bad-1.2.jar)
              Another jar of the folder has the same module: bad@1.3 (DIR/bad-1.3.jar).
              Fix: remove one of the two jars.""",
            """
            error GAN-P003: cannot load bad@1.3 (DIR/bad-1.3.jar)
              Another jar of the folder has the same module: bad@1.2 (DIR/bad-1.2.jar).
              Fix: remove one of the two jars.""");
  }
}
