package gan.core.plugin;

import gan.core.spi.NamedFactory;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the tests run: paths, the version of gan-core, and other JVMs. */
final class Surroundings {
  private Surroundings() {}

  /** gan-core and what it requires, as a module path. */
  static String modulePath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(element -> !element.equals(tests().toString()))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The listing, as a class path. */
  static String classPath() {
    return tests().toString();
  }

  static Path core() {
    return location(NamedFactory.class);
  }

  private static Path tests() {
    return location(Surroundings.class);
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the listing says of gan-core's own parts. */
  static String optimizers() {
    return """
        optimizer adam: gan.core@VERSION (CORE)
        optimizer adamw: gan.core@VERSION (CORE)
        optimizer optimistic-adam: gan.core@VERSION (CORE)
        optimizer rmsprop: gan.core@VERSION (CORE)
        optimizer sgd: gan.core@VERSION (CORE)
        """;
  }

  /** A text with what differs from machine to machine replaced: DIR, CORE, VERSION, JDK HERE. */
  static String neutral(String text, Path dir) {
    String version =
        ModuleFinder.of(core())
            .find("gan.core")
            .flatMap(module -> module.descriptor().rawVersion())
            .orElseThrow();
    return text.replace(dir.toString(), "DIR")
        .replace(core().toString(), "CORE")
        .replace(version, "VERSION")
        .replace("JDK " + Runtime.version().feature(), "JDK HERE");
  }

  /** Runs the listing in a JVM that has gan-core on the module path; its whole output. */
  static String listing(List<String> jvmArguments, Path... folders) {
    return output("gan.listing.Listing", jvmArguments, folders);
  }

  /** What an inspection finds wrong, in such a JVM. */
  static String inspection(Path folder) {
    return output("gan.listing.Inspecting", List.of(), folder);
  }

  private static String output(String main, List<String> jvmArguments, Path... folders) {
    List<String> command =
        Stream.of(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                Stream.of("-p", modulePath(), "--add-modules", "gan.core"),
                Stream.of("-cp", classPath()),
                jvmArguments.stream(),
                Stream.of(main),
                Stream.of(folders).map(Path::toString))
            .flatMap(part -> part)
            .toList();
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      byte[] output = process.getInputStream().readAllBytes();
      return new String(output, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A gan-core that says that it is of another version. */
  static Path coreOfVersion(String version, Path jar) {
    String[] arguments = {
      "--create",
      "--file",
      jar.toString(),
      "--module-version",
      version,
      "-C",
      core().toString(),
      "."
    };
    ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, arguments);
    return jar;
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
