package gan.core.plugin;

import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A jar or a folder of classes, and the descriptor that it has or, as a jar, would have as an
 * automatic module.
 */
record Artifact(Optional<ModuleDescriptor> descriptor, String location) {
  private static final String CORE = "gan.core";
  private static final Pattern MAJOR_MINOR = Pattern.compile("\\d+\\.\\d+");

  static Artifact of(ModuleReference module) {
    return new Artifact(
        Optional.of(module.descriptor()), module.location().map(Artifact::path).orElse(""));
  }

  /**
   * A jar in a plugin folder.
   *
   * @throws FindException if Java cannot use it as a module
   */
  static Artifact ofJar(Path jar) {
    ModuleReference module =
        ModuleFinder.of(jar).findAll().stream()
            .findFirst()
            .orElseThrow(() -> new FindException("there is no such file"));
    return new Artifact(Optional.of(module.descriptor()), jar.toString());
  }

  /** An element of the class path, which need not be fit for a module. */
  static Artifact ofClassPath(URI location) {
    Artifact plain = new Artifact(Optional.empty(), path(location));
    if (!"file".equals(location.getScheme())) {
      return plain;
    }
    Path path = Path.of(location);
    boolean descriptive =
        Files.isRegularFile(path) || Files.isRegularFile(path.resolve("module-info.class"));
    try {
      return descriptive ? ofJar(path) : plain;
    } catch (FindException e) {
      return plain;
    }
  }

  /** Some class loaders have URLs with spaces in them. */
  static URI uri(String url) {
    return URI.create(url.replace(" ", "%20"));
  }

  /** The path of a file's URI, or the whole URI of anything else. */
  static String path(URI location) {
    return "file".equals(location.getScheme()) ? Path.of(location).toString() : location.toString();
  }

  /** The running gan-core. */
  static Artifact core() {
    Module module = PluginRegistry.class.getModule();
    CodeSource source = PluginRegistry.class.getProtectionDomain().getCodeSource();
    return module.isNamed() || source == null
        ? new Artifact(Optional.ofNullable(module.getDescriptor()), "")
        : ofClassPath(uri(source.getLocation().toString()));
  }

  Origin origin() {
    return new Origin(
        descriptor.map(ModuleDescriptor::name).orElse(""),
        descriptor.flatMap(ModuleDescriptor::rawVersion).orElse(""),
        location);
  }

  /** Its packages, by name. */
  Stream<String> packages() {
    return descriptor.stream().flatMap(module -> module.packages().stream()).sorted();
  }

  boolean contains(String packageName) {
    return packages().anyMatch(packageName::equals);
  }

  /** Whether every module that reads this one gets to see a package. */
  boolean exports(String packageName) {
    return descriptor.stream()
        .anyMatch(
            module ->
                module.isAutomatic()
                    ? module.packages().contains(packageName)
                    : module.exports().stream()
                        .anyMatch(e -> !e.isQualified() && e.source().equals(packageName)));
  }

  /** The providers that the descriptor names, by kind and then in its order. */
  List<Declaration> provided() {
    List<Declaration> declarations = new ArrayList<>();
    for (PartKind<?> kind : PartKind.all()) {
      descriptor.stream()
          .flatMap(module -> module.provides().stream())
          .filter(provides -> provides.service().equals(kind.service().getName()))
          .flatMap(provides -> provides.providers().stream())
          .forEach(provider -> declarations.add(new Declaration(kind, provider, this)));
    }
    return declarations;
  }

  /** Whether it has a descriptor of its own. */
  boolean isNamed() {
    return descriptor.filter(module -> !module.isAutomatic()).isPresent();
  }

  /** The version of gan-core that it was compiled against, if its descriptor says so. */
  Optional<String> compiledFor() {
    return descriptor.stream()
        .flatMap(module -> module.requires().stream())
        .filter(requires -> requires.name().equals(CORE))
        .flatMap(requires -> requires.rawCompiledVersion().stream())
        .findFirst();
  }

  /** A sentence if this was compiled against a gan-core of another major or minor version. */
  Optional<String> versionNote(Artifact core) {
    String running = core.origin().version();
    return compiledFor()
        .filter(compiled -> !running.isEmpty() && !majorMinor(compiled).equals(majorMinor(running)))
        .map(compiled -> compiledAgainst(compiled, running));
  }

  private String compiledAgainst(String compiled, String running) {
    return origin() + " was compiled against gan-core " + compiled + ", this is " + running + ".";
  }

  private static String majorMinor(String version) {
    Matcher matcher = MAJOR_MINOR.matcher(version);
    return matcher.lookingAt() ? matcher.group() : version;
  }
}
