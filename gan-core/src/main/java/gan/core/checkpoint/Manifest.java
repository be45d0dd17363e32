package gan.core.checkpoint;

import gan.core.digest.Sha256;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The list of a folder's files with their sizes and SHA-256 sums: a first line that names the
 * format, then one line for each file, {@code SUM SIZE NAME}.
 *
 * @param files by name
 */
record Manifest(Map<String, Entry> files) {
  static final String NAME = "manifest.txt";

  /** Another number is another format, which an older release cannot read. */
  static final int FORMAT = 1;

  private static final String HEAD = "gan checkpoint ";
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{64}) (\\d{1,18}) ([A-Za-z0-9][A-Za-z0-9._-]*)");
  private static final long LARGEST = 1 << 20;

  /** What a file must be. */
  record Entry(long size, String sum) {

    Optional<String> damage(Path file) throws IOException {
      String name = "'" + file.getFileName() + "'";
      if (!Files.isRegularFile(file)) {
        return Optional.of(name + " is missing");
      }
      if (Files.size(file) != size) {
        return Optional.of(name + " has " + Files.size(file) + " of " + size + " bytes");
      }
      return Sha256.of(file).equals(sum)
          ? Optional.empty()
          : Optional.of(name + " is not what was written: its SHA-256 differs");
    }
  }

  /** Makes the list of what is in a folder now. */
  static Manifest of(Path folder) throws IOException {
    Map<String, Entry> files = new TreeMap<>();
    for (Path file : files(folder)) {
      files.put(file.getFileName().toString(), new Entry(Files.size(file), Sha256.of(file)));
    }
    return new Manifest(files);
  }

  String text() {
    StringBuilder text = new StringBuilder(HEAD).append(FORMAT).append('\n');
    files.forEach(
        (name, entry) ->
            text.append(entry.sum())
                .append(' ')
                .append(entry.size())
                .append(' ')
                .append(name)
                .append('\n'));
    return text.toString();
  }

  /** What is wrong with a folder, if anything. */
  static Optional<String> damage(Path folder) {
    Path manifest = folder.resolve(NAME);
    try {
      if (!Files.isRegularFile(manifest)) {
        return Optional.of("'" + NAME + "' is missing");
      }
      if (Files.size(manifest) > LARGEST) {
        return Optional.of("'" + NAME + "' is too large");
      }
      List<String> lines = Files.readAllLines(manifest);
      if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
        return Optional.of("'" + NAME + "' is not a manifest");
      }
      return lines.get(0).equals(HEAD + FORMAT)
          ? damage(folder, lines.subList(1, lines.size()))
          : Optional.of(
              "it has the format '"
                  + lines.get(0)
                  + "', and this release reads '"
                  + HEAD
                  + FORMAT
                  + "'");
    } catch (CharacterCodingException e) {
      return Optional.of("'" + NAME + "' is not text");
    } catch (IOException e) {
      return Optional.of("it cannot be read: " + e.getMessage());
    }
  }

  private static Optional<String> damage(Path folder, List<String> lines) throws IOException {
    TreeSet<String> expected = new TreeSet<>();
    for (String line : lines) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        return Optional.of("'" + NAME + "' has the line '" + line + "'");
      }
      String name = parts.group(3);
      expected.add(name);
      Optional<String> damage =
          new Entry(Long.parseLong(parts.group(2)), parts.group(1)).damage(folder.resolve(name));
      if (damage.isPresent()) {
        return damage;
      }
    }
    for (Path file : files(folder)) {
      if (!expected.contains(file.getFileName().toString())) {
        return Optional.of("'" + file.getFileName() + "' is not in the manifest");
      }
    }
    return expected.isEmpty() ? Optional.of("'" + NAME + "' lists no file") : Optional.empty();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.getFileName().toString().equals(NAME)).sorted().toList();
    }
  }
}
