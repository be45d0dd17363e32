package gan.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.listing.Listing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFoldersTest {
  @TempDir Path dir;

  private String listing(Path... folders) {
    return Surroundings.neutral(Listing.of(PluginRegistry.load(List.of(folders))), dir);
  }

  @Test
  void allFoldersThatAreNoneAreNamedAtOnce() throws Exception {
    Path file = Files.createFile(dir.resolve("dots.jar"));
    List<Path> folders = List.of(dir.resolve("plugin"), dir, file);

    assertThatThrownBy(() -> PluginRegistry.load(folders))
        .isInstanceOfSatisfying(
            GanException.class,
            thrown -> {
              assertThat(Surroundings.neutral(thrown.getMessage(), dir))
                  .isEqualTo(
                      """
                      error GAN-P001: plugin folder 'DIR/plugin' does not exist
                        Fix: create the folder, or correct the path after --plugins.

                      error GAN-P001: plugin folder 'DIR/dots.jar' is a file, not a folder
                        Fix: create the folder, or correct the path after --plugins.""");
              assertThat(thrown.status()).isEqualTo(ExitStatus.NO_INPUT);
            });
  }

  @Test
  void anEmptyFolderIsNoted() throws Exception {
    Files.createDirectory(dir.resolve("nothing.jar"));
    Files.createFile(dir.resolve("README.md"));

    assertThat(listing(dir))
        .isEqualTo(
            Surroundings.optimizers()
                + """
                note: Plugin folder 'DIR' has no jars.
                error GAN-C020: unknown loss 'dots'
                  No losses are installed.
                  Fix: put gan-losses, or another plugin that provides losses, on the module path, \
                or pass --plugins DIR. [78]""");
  }

  @Test
  void jarsThatProvideNothingAreNoted() {
    PluginJar.loss("acme.Dots", "dots").build(dir.resolve("dots.jar"));

    assertThat(listing(dir))
        .isEqualTo(
            Surroundings.optimizers()
                + """
                note: No jar in 'DIR' names a part in its module-info or META-INF/services.
                error GAN-C020: unknown loss 'dots'
                  No losses are installed.
                  Fix: put gan-losses, or another plugin that provides losses, on the module path, \
                or pass --plugins DIR. [78]""");
  }

  @Test
  void aFolderThatIsNamedTwiceCountsOnce() throws Exception {
    Path sub = Files.createDirectory(dir.resolve("sub"));
    PluginJar.loss("acme.Dots", "dots").losses("acme.Dots").build(sub.resolve("dots.jar"));

    assertThat(listing(dir, sub, dir.resolve("sub/../sub")))
        .isEqualTo(
            "loss dots: dots (DIR/sub/dots.jar)\n"
                + Surroundings.optimizers()
                + "dots is acme.Dots");
  }

  @Test
  void setsMayBringDifferentVersionsOfALibrary() throws Exception {
    for (String each : List.of("one", "two")) {
      Path set = Files.createDirectory(dir.resolve(each));
      Path library =
          new PluginJar()
              .source(
                  "lib.Name",
                  "package lib; public class Name { public static String get() { return \"%s\"; } }"
                      .formatted(each))
              .build(set.resolve("lib.jar"));
      new PluginJar()
          .against(library)
          .lossFactory("acme.Dots", "", "lib.Name.get()")
          .losses("acme.Dots")
          .build(set.resolve("dots.jar"));
    }

    assertThat(
            PluginRegistry.load(List.of(dir)).installed(PartKind.LOSS).stream().map(Plugin::name))
        .containsExactly("one", "two");
  }
}
