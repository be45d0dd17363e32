package gan.core.plugin;

import gan.core.spi.LossFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Compiles a plugin and packs it into a jar, and can damage it on the way. */
final class PluginJar {
  private final Map<String, String> sources = new TreeMap<>();
  private final Map<String, String> resources = new TreeMap<>();
  private final List<String> options = new ArrayList<>(List.of("--release", "17"));
  private final List<String> deleted = new ArrayList<>();
  private final List<String> newer = new ArrayList<>();
  private String path = Surroundings.modulePath();

  /** A loss of some name, in a package that is exported if the jar is a module. */
  static PluginJar loss(String type, String name) {
    return new PluginJar().lossFactory(type, "", "\"" + name + "\"");
  }

  PluginJar source(String type, String code) {
    sources.put(type, code);
    return this;
  }

  PluginJar lossFactory(String type, String constructor, String name) {
    int dot = type.lastIndexOf('.');
    return source(
        type,
        """
        package %s;
        public class %s implements gan.core.spi.LossFactory<%2$s.Options> {
          public record Options() {}
          public %2$s() { %s }
          public String name() { return %s; }
          public String description() { return "A loss."; }
          public Class<Options> optionsType() { return Options.class; }
          public gan.core.spi.Loss create(
              Options options, gan.core.spi.SampleSpec sample, gan.core.graph.Parameters own) {
            throw new UnsupportedOperationException();
          }
        }
        """
            .formatted(type.substring(0, dot), type.substring(dot + 1), constructor, name));
  }

  /** Makes it a module of this version. */
  PluginJar module(String version, String descriptor) {
    options.addAll(List.of("--module-version", version));
    return source("module-info", descriptor);
  }

  /** Names providers of losses in {@code META-INF/services}. */
  PluginJar losses(String... providers) {
    return service(LossFactory.class, providers);
  }

  PluginJar service(Class<?> service, String... lines) {
    return resource("META-INF/services/" + service.getName(), String.join("\n", lines));
  }

  /** Adds a file, which may replace a class. */
  PluginJar resource(String file, String text) {
    resources.put(file, text);
    return this;
  }

  /** Lets a module use another without requiring it. */
  PluginJar reading(String module, String other) {
    options.addAll(List.of("--add-modules", other, "--add-reads", module + "=" + other));
    return this;
  }

  /** Compiles against another path than that of the tests. */
  PluginJar against(Path... jars) {
    path = String.join(":", Stream.of(jars).map(Path::toString).toList()) + ":" + path;
    return this;
  }

  /** Leaves a class out of the jar. */
  PluginJar without(String type) {
    deleted.add(type);
    return this;
  }

  /** Marks a class as compiled for JDK 99. */
  PluginJar newer(String type) {
    newer.add(type);
    return this;
  }

  Path build(Path jar) {
    try {
      Path work = Files.createTempDirectory("plugin");
      Path classes = compile(work);
      try (OutputStream out = Files.newOutputStream(jar);
          JarOutputStream zip = new JarOutputStream(out);
          Stream<Path> files = Files.walk(classes)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String entry = classes.relativize(file).toString();
          String type = entry.replaceFirst("\\.class$", "").replace('/', '.');
          if (!deleted.contains(type)) {
            zip.putNextEntry(new JarEntry(entry));
            zip.write(classFile(file, type));
          }
        }
      }
      Surroundings.delete(work);
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Byte 7 of a class file is the low byte of its major version. */
  private byte[] classFile(Path file, String type) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (newer.contains(type)) {
      bytes[7] = (byte) (44 + 99);
    }
    return bytes;
  }

  private Path compile(Path work) throws IOException {
    Path classes = Files.createDirectory(work.resolve("classes"));
    write(work.resolve("sources"), ".java", sources);
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(
        List.of("-d", classes.toString(), sources.containsKey("module-info") ? "-p" : "-cp", path));
    sources
        .keySet()
        .forEach(type -> arguments.add(work + "/sources/" + type.replace('.', '/') + ".java"));
    StringWriter messages = new StringWriter();
    PrintWriter writer = new PrintWriter(messages);
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    if (javac.run(writer, writer, arguments.toArray(String[]::new)) != 0) {
      throw new IllegalStateException(messages.toString());
    }
    write(classes, "", resources);
    return classes;
  }

  private static void write(Path root, String suffix, Map<String, String> texts)
      throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      String name = suffix.isEmpty() ? text.getKey() : text.getKey().replace('.', '/') + suffix;
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }
}
