package gan.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With gan-core as a module of another JVM; {@link BrokenPluginTest} has it on the class path. */
class ModulePathTest {
  @TempDir Path dir;

  private String listing() {
    return listing(List.of(), dir);
  }

  private String listing(List<String> jvmArguments, Path... folders) {
    return Surroundings.neutral(Surroundings.listing(jvmArguments, folders), dir);
  }

  private Path set(String name) throws Exception {
    return Files.createDirectories(dir.resolve(name));
  }

  /** A module with a loss; nothing but its package is exported. */
  private static PluginJar module(String name, String loss) {
    return PluginJar.loss(name + ".Provider", loss).module("1.2", descriptor(name, ""));
  }

  private static String descriptor(String name, String more) {
    return "module %1$s { requires gan.core; exports %1$s; %2$s".formatted(name, more)
        + " provides gan.core.spi.LossFactory with %s.Provider; }".formatted(name);
  }

  @Test
  void modulesAndPlainJarsLoadInLayersOfTheirOwn() throws Exception {
    module("acme", "dots").build(dir.resolve("acme.jar"));
    PluginJar.loss("plain.Plain", "plain").losses("plain.Plain").build(dir.resolve("plain-2.jar"));
    for (String each : List.of("one", "two")) {
      Path library =
          new PluginJar()
              .source(
                  "lib.Name",
                  "package lib; public class Name { public static String get() { return \"%s\"; } }"
                      .formatted(each))
              .module(each.length() + ".0", "module lib { exports lib; }")
              .build(set(each).resolve("lib.jar"));
      new PluginJar()
          .against(library)
          .lossFactory("user.Provider", "", "lib.Name.get()")
          .module("1", descriptor("user", "requires lib;"))
          .build(set(each).resolve("user.jar"));
    }

    assertThat(listing())
        .isEqualTo(
            """
            loss dots: acme@1.2 (DIR/acme.jar)
            loss one: user@1 (DIR/one/user.jar)
            loss plain: plain@2 (DIR/plain-2.jar)
            loss two: user@1 (DIR/two/user.jar)
            """
                + Surroundings.optimizers()
                + "dots is acme.Provider");
  }

  @Test
  void aModuleExplainsItsOwnFailures() throws Exception {
    AnalyzersTest.milk()
        .module(
            "1",
            "module acme { requires gan.core; exports acme;"
                + " provides gan.core.spi.FailureAnalyzer with acme.Milk;"
                + " provides gan.core.spi.LossFactory with acme.Dots; }")
        .build(dir.resolve("acme.jar"));

    assertThat(listing())
        .isEqualTo(
            "loss dots: acme@1 (DIR/acme.jar)\n"
                + Surroundings.optimizers()
                + """
                dots is acme.Dots
                spilt means: error GAN-P005: no milk is left
                  Fix: do not cry.""");
  }

  @Test
  void aProviderNeedsNotBeExported() throws Exception {
    new PluginJar()
        .source("api.Size", "package api; public record Size() {}")
        .source(
            "hidden.Dots",
            """
            package hidden;
            public class Dots implements gan.core.spi.LossFactory<api.Size> {
              public Dots() {}
              public String name() { return "dots"; }
              public String description() { return "A loss."; }
              public Class<api.Size> optionsType() { return api.Size.class; }
              public gan.core.spi.Loss create(
                  api.Size options, gan.core.spi.SampleSpec sample, gan.core.graph.Parameters own) {
                throw new UnsupportedOperationException();
              }
            }
            """)
        .module(
            "1",
            "module acme { requires gan.core; exports api;"
                + " provides gan.core.spi.LossFactory with hidden.Dots; }")
        .build(dir.resolve("acme.jar"));

    assertThat(listing())
        .isEqualTo(
            "loss dots: acme@1 (DIR/acme.jar)\n"
                + Surroundings.optimizers()
                + "dots is hidden.Dots");
  }

  @Test
  void pluginsOnTheModulePathAndTheClassPathAreFoundOnce() throws Exception {
    Path module =
        module("acme", "dots")
            .losses("acme.Provider", "acme.IgnoredInModules")
            .build(dir.resolve("acme.jar"));
    Path plain =
        PluginJar.loss("plain.Plain", "plain")
            .losses("# none # here", "", " plain.Plain # this", "plain.Plain", "plain.Gone")
            .build(dir.resolve("plain.jar"));
    List<String> both =
        List.of(
            "-p",
            Surroundings.modulePath() + ":" + module,
            "-cp",
            Surroundings.classPath() + ":" + plain + ":" + module);

    assertThat(listing(both))
        .isEqualTo(
            """
            loss dots: acme@1.2 (DIR/acme.jar)
            loss plain: plain (DIR/plain.jar)
            """
                + Surroundings.optimizers()
                + """
                error GAN-P003: cannot load plain (DIR/plain.jar)
                  It declares the loss plain.Gone, but has no such class.
                  Fix: correct the declaration, or add the class to DIR/plain.jar. [69]
                dots is acme.Provider""");
  }

  @Test
  void aModuleThatIsLoadedAlreadyIsNotLoadedFromAFolder() throws Exception {
    Path acme = module("acme", "dots").build(set("modules").resolve("acme.jar"));
    Path other = module("other", "other").build(set("modules").resolve("other.jar"));
    Files.copy(acme, set("plugins").resolve("acme-copy.jar"));
    PluginJar.loss("other.Provider", "newer")
        .module("1.3", descriptor("other", ""))
        .build(set("plugins").resolve("other-newer.jar"));
    List<String> loaded = List.of("-p", Surroundings.modulePath() + ":" + acme + ":" + other);

    assertThat(listing(loaded, dir.resolve("plugins")))
        .isEqualTo(
            """
            loss dots: acme@1.2 (DIR/modules/acme.jar)
            loss other: other@1.2 (DIR/modules/other.jar)
            """
                + Surroundings.optimizers()
                + """
                error GAN-P003: cannot load other@1.3 (DIR/plugins/other-newer.jar)
                  The module is loaded already, from outside the folder: other@1.2 \
                (DIR/modules/other.jar).
                  Fix: remove one of the two jars. [69]
                note: acme@1.2 (DIR/plugins/acme-copy.jar) is not used. The module is loaded \
                already, from outside the folder: acme@1.2 (DIR/modules/acme.jar).
                dots is acme.Provider""");
  }

  @Test
  void row46_48_49_50_52_56_aBrokenPluginStopsNoOther() throws Exception {
    PluginJar.loss("good.Provider", "good")
        .module("1.2", descriptor("good", ""))
        .build(dir.resolve("good.jar"));
    new PluginJar()
        .lossFactory("throwing.Provider", "if (true) throw new Error(\"no\");", "\"bad\"")
        .module("1.2", descriptor("throwing", ""))
        .build(dir.resolve("row46.jar"));
    module("newer", "newer").newer("module-info").build(dir.resolve("row48a.jar"));
    module("part", "part").newer("part.Provider").build(dir.resolve("row48b.jar"));
    new PluginJar()
        .source("lib.Base", "package lib; public class Base {}")
        .lossFactory("needy.Provider", "new lib.Base();", "\"needy\"")
        .module("1.2", descriptor("needy", ""))
        .without("lib.Base")
        .build(dir.resolve("row49.jar"));
    module("one", "twice").build(dir.resolve("row50a.jar"));
    module("two", "twice").build(dir.resolve("row50b.jar"));
    module("gone", "gone").without("gone.Provider").build(dir.resolve("row52a.jar"));
    new PluginJar()
        .source("wrong.Wrong", "package wrong; public class Wrong { public Wrong() {} }")
        .losses("wrong.Wrong")
        .build(dir.resolve("row52b.jar"));
    Files.writeString(dir.resolve("row56.jar"), "<html>404 Not Found</html>");

    assertThat(listing())
        .isEqualTo(
            """
            loss good: good@1.2 (DIR/good.jar)
            loss twice: one@1.2 (DIR/row50a.jar)
            loss twice: two@1.2 (DIR/row50b.jar)
            """
                + Surroundings.optimizers()
                + """
                error GAN-P003: cannot load DIR/row48a.jar
                  Its module-info needs JDK 99, this is JDK HERE.
                  Fix: run with JDK 99, or take a build of the plugin for JDK HERE. [69]
                error GAN-P003: cannot load DIR/row56.jar
                  It is not a readable jar: zip END header not found.
                  Fix: build or fetch it again. [69]
                error GAN-P003: cannot load throwing@1.2 (DIR/row46.jar)
                  The constructor of throwing.Provider threw java.lang.Error: no.
                  Fix: mend what it complains of, or remove DIR/row46.jar. [69]
                error GAN-P003: cannot load part@1.2 (DIR/row48b.jar)
                  part.Provider needs JDK 99, this is JDK HERE.
                  Fix: run with JDK 99, or take a build of the plugin for JDK HERE. [69]
                error GAN-P003: cannot load needy@1.2 (DIR/row49.jar)
                  needy.Provider needs the class lib.Base, which is missing.
                  Fix: put the jar that has lib.Base beside DIR/row49.jar. [69]
                error GAN-P003: cannot load gone@1.2 (DIR/row52a.jar)
                  It declares the loss gone.Provider, but has no such class.
                  Fix: correct the declaration, or add the class to DIR/row52a.jar. [69]
                error GAN-P003: cannot load row52b (DIR/row52b.jar)
                  wrong.Wrong is declared as gan.core.spi.LossFactory but does not implement it.
                  Fix: correct the declaration in DIR/row52b.jar. [69]
                error GAN-P002: 2 plugins provide the loss 'twice'
                  one@1.2 (DIR/row50a.jar): one.Provider
                  two@1.2 (DIR/row50b.jar): two.Provider
                  Fix: remove all of these jars but one. [69]
                error GAN-C020: unknown loss 'dots'
                  Installed losses: good, twice.
                  7 plugins could not be loaded: DIR/row48a.jar, DIR/row56.jar, throwing@1.2 \
                (DIR/row46.jar), part@1.2 (DIR/row48b.jar), needy@1.2 (DIR/row49.jar), gone@1.2 \
                (DIR/row52a.jar), row52b (DIR/row52b.jar); see gan plugins.
                  Fix: name an installed one, or add the plugin that provides 'dots' with \
                --plugins DIR. [78]""");
  }

  @Test
  void aProviderMethodIsRefused() throws Exception {
    new PluginJar()
        .lossFactory(
            "acme.Dots", "} public static Dashes provider() { return new Dashes();", "\"dots\"")
        .source("acme.Dashes", "package acme; public class Dashes extends Dots {}")
        .module(
            "1",
            "module acme { requires gan.core; exports acme;"
                + " provides gan.core.spi.LossFactory with acme.Dots; }")
        .build(dir.resolve("acme.jar"));

    assertThat(listing())
        .isEqualTo(
            Surroundings.optimizers()
                + """
                error GAN-P003: cannot load acme@1 (DIR/acme.jar)
                  Java's service loader takes acme.Dots for something else.
                  Fix: remove its method provider(). [69]
                error GAN-C020: unknown loss 'dots'
                  No losses are installed.
                  1 plugin could not be loaded: acme@1 (DIR/acme.jar); see gan plugins.
                  Fix: put gan-losses, or another plugin that provides losses, on the module path, \
                or pass --plugins DIR. [78]""");
  }

  @Test
  void row51_anotherApiVersionIsNoted() throws Exception {
    module("acme", "dots")
        .against(Surroundings.coreOfVersion("0.0.7", dir.resolve("old.jar")))
        .build(set("plugins").resolve("acme.jar"));

    assertThat(listing(List.of(), dir.resolve("plugins")))
        .isEqualTo(
            "loss dots: acme@1.2 (DIR/plugins/acme.jar)\n"
                + Surroundings.optimizers()
                + """
                note: acme@1.2 (DIR/plugins/acme.jar) was compiled against gan-core 0.0.7, this \
                is VERSION.
                dots is acme.Provider""");
  }

  @Test
  void row53_splitPackage() throws Exception {
    module("acme", "dots").build(dir.resolve("a.jar"));
    PluginJar.loss("acme.Other", "other").losses("acme.Other").build(dir.resolve("b.jar"));
    PluginJar.loss("late.Late", "late").losses("late.Late").build(dir.resolve("c.jar"));

    assertThat(listing())
        .isEqualTo(
            """
            loss dots: acme@1.2 (DIR/a.jar)
            loss late: c (DIR/c.jar)
            """
                + Surroundings.optimizers()
                + """
                error GAN-P003: cannot load b (DIR/b.jar)
                  Its package acme is also in acme@1.2 (DIR/a.jar).
                  Fix: move DIR/b.jar into a sub-folder of its own, or remove one of the two. [69]
                dots is acme.Provider""");
  }

  @Test
  void row53_splitPackageThatNobodyExports() throws Exception {
    module("one", "dots").source("same.A", "package same; class A {}").build(dir.resolve("a.jar"));
    module("two", "two").source("same.B", "package same; class B {}").build(dir.resolve("b.jar"));

    assertThat(listing())
        .isEqualTo(
            "loss dots: one@1.2 (DIR/a.jar)\n"
                + Surroundings.optimizers()
                + """
                error GAN-P003: cannot load two@1.2 (DIR/b.jar)
                  Its package same is also in one@1.2 (DIR/a.jar).
                  Fix: move DIR/b.jar into a sub-folder of its own, or remove one of the two. [69]
                dots is one.Provider""");
  }

  @Test
  void row53_aJarThatHasPackagesOfTheCore() throws Exception {
    PluginJar.loss("acme.Fat", "dots")
        .source("gan.core.spi.Copy", "package gan.core.spi; class Copy {}")
        .losses("acme.Fat")
        .build(dir.resolve("fat.jar"));
    module("acme", "lean").build(dir.resolve("lean.jar"));

    assertThat(listing())
        .isEqualTo(
            "loss lean: acme@1.2 (DIR/lean.jar)\n"
                + Surroundings.optimizers()
                + """
                error GAN-P003: cannot load fat (DIR/fat.jar)
                  Its package gan.core.spi is also in gan.core@VERSION (CORE).
                  Fix: leave that package out of DIR/fat.jar. [69]
                error GAN-C020: unknown loss 'dots'
                  Installed losses: lean.
                  1 plugin could not be loaded: fat (DIR/fat.jar); see gan plugins.
                  Fix: name an installed one, or add the plugin that provides 'dots' with \
                --plugins DIR. [78]""");
  }

  @Test
  void row53_missingModules() throws Exception {
    Path library =
        new PluginJar()
            .source("lib.Name", "package lib; public class Name {}")
            .module("1", "module lib { exports lib; }")
            .build(dir.resolve("lib.jar"));
    Files.createDirectory(dir.resolve("plugins"));
    PluginJar.loss("acme.Provider", "bad")
        .against(library)
        .module("1.2", descriptor("acme", "requires lib;"))
        .build(dir.resolve("plugins/a.jar"));
    Path first = module("user", "user").build(dir.resolve("user.jar"));
    PluginJar.loss("base.Provider", "base")
        .against(first)
        .module("1.2", descriptor("base", "requires user;"))
        .build(dir.resolve("plugins/b.jar"));
    Files.move(first, dir.resolve("plugins/u.jar"));
    PluginJar.loss("debug.Provider", "debug")
        .module("1.2", descriptor("debug", "requires jdk.jdi;"))
        .build(dir.resolve("plugins/z.jar"));

    assertThat(listing(List.of("--limit-modules", "gan.core"), dir.resolve("plugins")))
        .isEqualTo(
            """
            loss base: base@1.2 (DIR/plugins/b.jar)
            loss user: user@1.2 (DIR/plugins/u.jar)
            """
                + Surroundings.optimizers()
                + """
                error GAN-P003: cannot load acme@1.2 (DIR/plugins/a.jar)
                  Module lib not found, required by acme.
                  Fix: put the jar of module lib beside DIR/plugins/a.jar. [69]
                error GAN-P003: cannot load debug@1.2 (DIR/plugins/z.jar)
                  Module jdk.jdi not found, required by debug.
                  Fix: start java with --add-modules jdk.jdi. [69]
                error GAN-C020: unknown loss 'dots'
                  Installed losses: base, user.
                  2 plugins could not be loaded: acme@1.2 (DIR/plugins/a.jar), debug@1.2 \
                (DIR/plugins/z.jar); see gan plugins.
                  Fix: name an installed one, or add the plugin that provides 'dots' with \
                --plugins DIR. [78]""");
  }

  @Test
  void row53_optionsInAPackageThatIsNotExported() throws Exception {
    PluginJar.loss("acme.loss.Dots", "dots")
        .module(
            "1.2",
            "module acme { requires gan.core; provides gan.core.spi.LossFactory with"
                + " acme.loss.Dots; }")
        .build(dir.resolve("acme.jar"));

    String problem =
        """
        error GAN-P003: cannot load loss 'dots' of acme@1.2 (DIR/acme.jar)
          The options need acme.loss.Dots$Options, but module acme does not export its package.
          Fix: add "exports acme.loss;" to the module-info of acme. [69]""";
    assertThat(listing()).isEqualTo(Surroundings.optimizers() + problem + "\n" + problem);
  }

  @Test
  void anEmptyFolderIsNoted() throws Exception {
    assertThat(listing())
        .isEqualTo(
            Surroundings.optimizers()
                + """
                note: Plugin folder 'DIR' has no jars.
                error GAN-C020: unknown loss 'dots'
                  No losses are installed.
                  Fix: put gan-losses, or another plugin that provides losses, on the module path, \
                or pass --plugins DIR. [78]""");
  }
}
