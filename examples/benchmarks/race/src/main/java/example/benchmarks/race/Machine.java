package example.benchmarks.race;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What times depend on. */
public final class Machine {
  private Machine() {}

  /** When, which commit and on what; a new map. */
  public static Map<String, Object> fields(Path checkout) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    fields.put("commit", commit(checkout));
    fields.put("cpu", line("/proc/cpuinfo", "model name"));
    fields.put("processors", Runtime.getRuntime().availableProcessors());
    fields.put("avx512_bf16", line("/proc/cpuinfo", "flags").contains("avx512_bf16"));
    fields.put("memory", line("/proc/meminfo", "MemTotal"));
    fields.put("jdk", System.getProperty("java.vm.version"));
    return fields;
  }

  /** Of what the contestants are built on. */
  static Map<String, String> versions() throws IOException {
    Properties versions = new Properties();
    try (InputStream in = Machine.class.getResourceAsStream("versions.properties")) {
      versions.load(in);
    }
    Map<String, String> sorted = new TreeMap<>();
    versions.stringPropertyNames().forEach(name -> sorted.put(name, versions.getProperty(name)));
    return sorted;
  }

  private static String line(String file, String key) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  private static String commit(Path checkout) throws IOException {
    Process git =
        new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=10")
            .directory(checkout.toFile())
            .start();
    return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
