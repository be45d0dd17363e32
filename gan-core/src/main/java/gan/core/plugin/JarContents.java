package gan.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * What lies in a jar.
 *
 * @param classes by name; those for other Java versions are left out
 * @param services the providers that {@code META-INF/services} names, by service
 * @param forgery what Java says of a signature that does not fit; empty if none is wrong
 */
record JarContents(
    Map<String, ClassFile> classes, Map<String, List<String>> services, Optional<String> forgery) {
  private static final String SERVICES = "META-INF/services/";

  /** Reads everything once: only that verifies signatures. */
  static JarContents read(Path jar) throws IOException {
    Map<String, ClassFile> classes = new TreeMap<>();
    Map<String, List<String>> services = new LinkedHashMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry :
          (Iterable<JarEntry>) file.stream().sorted(JarContents::byName)::iterator) {
        String name = entry.getName();
        if (name.startsWith(SERVICES)) {
          services.put(name.substring(SERVICES.length()), lines(bytes(file, entry)));
        } else if (isClass(name)) {
          read(bytes(file, entry)).ifPresent(found -> classes.put(found.name(), found));
        } else {
          pass(file, entry);
        }
      }
    } catch (SecurityException e) {
      return new JarContents(classes, services, Optional.of(String.valueOf(e.getMessage())));
    }
    return new JarContents(classes, services, Optional.empty());
  }

  private static int byName(JarEntry one, JarEntry other) {
    return one.getName().compareTo(other.getName());
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class")
        && !name.startsWith("META-INF/")
        && !name.endsWith("module-info.class")
        && !name.endsWith("package-info.class");
  }

  private static byte[] bytes(JarFile file, JarEntry entry) throws IOException {
    try (InputStream in = file.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  /** Large files are not kept in memory. */
  private static void pass(JarFile file, JarEntry entry) throws IOException {
    try (InputStream in = file.getInputStream(entry)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** A garbled one is found out when it is loaded. */
  private static Optional<ClassFile> read(byte[] bytes) {
    try {
      return Optional.of(ClassFile.read(bytes));
    } catch (IOException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static List<String> lines(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .forEach(lines::add);
    return lines;
  }
}
