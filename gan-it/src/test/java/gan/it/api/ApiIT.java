package gan.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import gan.testkit.FixedSet;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What exported packages offer is listed in {@code docs/api}, so that a change of it is seen where
 * changes are reviewed. {@code -Dgan.docs.write=true} writes the lists instead.
 */
class ApiIT {
  private static final Path HOME = Path.of(System.getProperty("gan.home"));
  private static final Path LISTS = HOME.resolve("docs/api");

  private final ModuleFinder modules =
      ModuleFinder.compose(
          ModuleFinder.of(HOME.resolve("gan-cli/target/modules")), ModuleFinder.of(testkit()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gan.core",
        "gan.data",
        "gan.experiment",
        "gan.losses",
        "gan.metrics",
        "gan.models",
        "gan.testkit"
      })
  void theListIsWhatTheModuleExports(String name) throws IOException {
    Path list = LISTS.resolve(name + ".txt");
    String text = new ApiListing(modules.find(name).orElseThrow()).text();
    if (Boolean.getBoolean("gan.docs.write")) {
      Files.writeString(list, text);
    }
    assertThat(list)
        .as("The API of %s; if the change is meant: mvn -B verify -Dgan.docs.write=true", name)
        .content()
        .isEqualTo(text);
  }

  @Test
  void everyModuleThatExportsSomethingHasAList() throws IOException {
    Set<String> exporting =
        modules.findAll().stream()
            .map(ModuleReference::descriptor)
            .filter(module -> module.name().startsWith("gan.") && !module.exports().isEmpty())
            .map(module -> module.name() + ".txt")
            .collect(Collectors.toSet());
    try (Stream<Path> lists = Files.list(LISTS)) {
      assertThat(lists.map(list -> list.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(exporting);
    }
  }

  /** The comparison with the last release leaves out what nobody can use. */
  @Test
  void theReleaseComparesExportedPackagesAlone() throws IOException {
    Set<String> hidden = new TreeSet<>();
    for (ModuleReference reference : modules.findAll()) {
      ModuleDescriptor module = reference.descriptor();
      if (module.name().startsWith("gan.")) {
        hidden.addAll(packages(reference));
        module.exports().forEach(export -> hidden.remove(export.source()));
      }
    }
    assertThat(
            Pattern.compile("<exclude>(.*)</exclude>")
                .matcher(Files.readString(HOME.resolve("pom.xml")))
                .results()
                .map(excluded -> excluded.group(1)))
        .containsExactlyElementsOf(hidden);
  }

  /** Those that have classes: folders of resources count as packages too. */
  private static Set<String> packages(ModuleReference reference) throws IOException {
    try (ModuleReader reader = reference.open();
        Stream<String> files = reader.list()) {
      return files
          .filter(file -> file.endsWith(".class") && file.contains("/"))
          .map(file -> file.substring(0, file.lastIndexOf('/')).replace('/', '.'))
          .collect(Collectors.toSet());
    }
  }

  private static Path testkit() {
    return Path.of(FixedSet.class.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
