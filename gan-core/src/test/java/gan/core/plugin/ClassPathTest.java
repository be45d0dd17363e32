package gan.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import gan.listing.Listing;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that a context class loader sees, as an embedding application would have it. */
class ClassPathTest {
  private final Thread thread = Thread.currentThread();
  private final ClassLoader before = thread.getContextClassLoader();

  @TempDir Path dir;

  @AfterEach
  void restore() {
    thread.setContextClassLoader(before);
  }

  private String listing(ClassLoader parent, Path... jars) throws Exception {
    URL[] urls = new URL[jars.length];
    for (int i = 0; i < jars.length; i++) {
      // Not toUri(): some applications leave spaces in their URLs.
      urls[i] = new URL("file", "", jars[i].toString());
    }
    try (URLClassLoader loader = new URLClassLoader(urls, parent)) {
      thread.setContextClassLoader(loader);
      return Surroundings.neutral(Listing.of(PluginRegistry.load(List.of())), dir);
    }
  }

  @Test
  void pluginsOfTheContextAreFoundAndBrokenOnesNamed() throws Exception {
    Path good =
        PluginJar.loss("good.Dots", "dots")
            .losses("# first", "", "good.Dots # the one", "good.Dots", "good.Gone")
            .build(dir.resolve("good-1.0.jar"));
    Path again =
        PluginJar.loss("good.Dots", "dots").losses("good.Dots").build(dir.resolve("x y.jar"));
    Path odd = PluginJar.loss("odd.Odd", "odd").losses("odd.Odd").build(dir.resolve("1.jar"));
    Path empty = Files.createFile(dir.resolve("empty.jar"));

    assertThat(listing(before, good, again, odd, empty))
        .isEqualTo(
            """
            loss dots: good@1.0 (DIR/good-1.0.jar)
            loss odd: DIR/1.jar
            """
                + Surroundings.optimizers()
                + """
                error GAN-P003: cannot load good@1.0 (DIR/good-1.0.jar)
                  It declares the loss good.Gone, but has no such class.
                  Fix: correct the declaration, or add the class to DIR/good-1.0.jar. [69]
                error GAN-P003: cannot load x.y (DIR/x y.jar)
                  good.Dots is loaded already, from good@1.0 (DIR/good-1.0.jar).
                  Fix: remove one of the two. [69]
                dots is good.Dots""");
  }

  @Test
  void aContextThatDoesNotSeeTheCoreIsIgnored() throws Exception {
    Path dots = PluginJar.loss("acme.Dots", "dots").losses("acme.Dots").build(dir.resolve("a.jar"));

    assertThat(listing(ClassLoader.getPlatformClassLoader(), dots))
        .isEqualTo(
            Surroundings.optimizers()
                + """
                error GAN-C020: unknown loss 'dots'
                  No losses are installed.
                  Fix: put gan-losses, or another plugin that provides losses, on the module path, \
                or pass --plugins DIR. [78]""");
  }

  @Test
  void foldersSeeTheContext() throws Exception {
    Path library =
        new PluginJar()
            .source(
                "lib.Name",
                "package lib; public class Name { public static String get() { return \"dots\"; } }")
            .build(dir.resolve("lib.jar"));
    Path folder = Files.createDirectory(dir.resolve("plugins"));
    new PluginJar()
        .against(library)
        .lossFactory("acme.Dots", "", "lib.Name.get()")
        .losses("acme.Dots")
        .build(folder.resolve("acme.jar"));

    try (URLClassLoader loader = new URLClassLoader(new URL[] {library.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      assertThat(
              PluginRegistry.load(List.of(folder)).installed(PartKind.LOSS).stream()
                  .map(Plugin::name))
          .containsExactly("dots");
    }
  }
}
