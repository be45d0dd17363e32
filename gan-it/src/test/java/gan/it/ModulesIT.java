package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModulesIT {
  private static final Set<String> OURS =
      Set.of(
          "gan.cli",
          "gan.core",
          "gan.data",
          "gan.experiment",
          "gan.losses",
          "gan.metrics",
          "gan.models");

  private final Set<ModuleReference> modules =
      ModuleFinder.of(Installation.built().modules()).findAll();

  @Test
  void theModulePathHoldsExactlyTheseModules() {
    assertThat(modules.stream().map(module -> module.descriptor().name()))
        .containsExactlyInAnyOrder(
            "aopalliance",
            "com.fasterxml.jackson.annotation",
            "com.google.common",
            "com.google.guice",
            "com.google.protobuf",
            "de.siegmar.fastcsv",
            "failureaccess",
            "gan.cli",
            "gan.core",
            "gan.data",
            "gan.experiment",
            "gan.losses",
            "gan.metrics",
            "gan.models",
            "info.picocli",
            "jakarta.inject",
            "org.apache.commons.codec",
            "org.apache.commons.compress",
            "org.apache.commons.io",
            "org.apache.commons.lang3",
            "org.bytedeco.javacpp",
            "org.jline.nativ",
            "org.jline.terminal",
            "org.snakeyaml.engine",
            "org.tensorflow.ndarray",
            "me.tongfei.progressbar",
            "tensorflow",
            "tensorflow.nativelib",
            "tensorflow.nativelib.linux.x86_64",
            "tools.jackson.core",
            "tools.jackson.databind");
  }

  @Test
  void noPackageIsInTwoModules() {
    Map<String, Set<String>> owners = new HashMap<>();
    for (ModuleReference module : modules) {
      for (String name : module.descriptor().packages()) {
        owners.computeIfAbsent(name, key -> new TreeSet<>()).add(module.descriptor().name());
      }
    }
    assertThat(owners.entrySet().stream().filter(owner -> owner.getValue().size() > 1)).isEmpty();
  }

  @Test
  void ourModulesAreRealAndNamedAfterTheirPackages() {
    for (ModuleDescriptor module : ours()) {
      assertThat(module.isAutomatic()).as(module.name()).isFalse();
      assertThat(module.rawVersion()).as("version of " + module.name()).isPresent();
      assertThat(module.packages()).allSatisfy(name -> assertThat(name).startsWith(module.name()));
    }
  }

  @Test
  void onlyOneModuleKnowsGuiceAndJackson() {
    assertThat(ours().stream().filter(ModulesIT::knowsWiring).map(ModuleDescriptor::name))
        .containsExactly("gan.experiment");
  }

  @Test
  void servicesAreTheSameForModulesAndForTheClassPath() throws Exception {
    for (ModuleReference reference : modules) {
      ModuleDescriptor module = reference.descriptor();
      if (!OURS.contains(module.name())) {
        continue;
      }
      Map<String, List<String>> provided = new HashMap<>();
      for (ModuleDescriptor.Provides service : module.provides()) {
        provided.put(service.service(), service.providers().stream().sorted().toList());
      }
      Map<String, List<String>> listed = new HashMap<>();
      try (var reader = reference.open();
          Stream<String> entries = reader.list()) {
        for (String entry :
            entries.filter(name -> name.matches("META-INF/services/[^/]+")).toList()) {
          String text =
              new String(reader.open(entry).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
          listed.put(
              entry.replace("META-INF/services/", ""), text.strip().lines().sorted().toList());
        }
      }
      assertThat(listed).as(module.name()).isEqualTo(provided);
    }
  }

  /** What may be missing at run time must not be needed to compile. */
  @Test
  void experimentsAndTheCommandCompileWithoutModelsLossesDataAndMetrics() throws Exception {
    Path home = Installation.home();
    for (String name : List.of("gan-experiment", "gan-cli")) {
      Path sources = home.resolve(name).resolve("src/main/java");
      String path =
          Installation.built().jars().stream()
              .map(Path::toString)
              .filter(jar -> !jar.matches(".*/gan-(models|losses|data|metrics|cli)-.*"))
              .filter(jar -> !(name.equals("gan-experiment") && jar.contains("/gan-experiment-")))
              .collect(Collectors.joining(":"));
      List<String> arguments =
          new ArrayList<>(
              List.of("-d", home.resolve("gan-it/target/compiled/" + name).toString(), "-p", path));
      try (Stream<Path> files = Files.walk(sources)) {
        files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
      }
      int status =
          ToolProvider.findFirst("javac")
              .orElseThrow()
              .run(System.out, System.err, arguments.toArray(String[]::new));
      assertThat(status).as("compiling " + name).isZero();
    }
  }

  private List<ModuleDescriptor> ours() {
    return modules.stream()
        .map(ModuleReference::descriptor)
        .filter(module -> OURS.contains(module.name()))
        .toList();
  }

  private static boolean knowsWiring(ModuleDescriptor module) {
    return module.requires().stream()
        .map(ModuleDescriptor.Requires::name)
        .anyMatch(name -> name.contains("guice") || name.contains("jackson"));
  }
}
