package gan.experiment.doctor;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What a report of a defect needs, in one file, with secrets left out: the examination, and the
 * texts of a run. No samples, no weights, no data.
 *
 * @param examination what was found
 * @param run the run that went wrong, if it was one
 * @param home the user's home, which is written as {@code ~}
 */
public record Bundle(Examination examination, Optional<RunDirectory> run, String home) {
  private static final List<String> TEXTS =
      List.of(
          "config.yaml",
          "log.txt",
          "metrics.jsonl",
          "health.jsonl",
          "state.json",
          "provenance.json");
  private static final int MOST = 1 << 20;

  /**
   * Writes the file.
   *
   * @param file a zip; must not exist
   * @return the names of what is in it
   * @throws GanException if it exists, or cannot be written
   */
  public List<String> write(Path file) {
    Map<String, String> texts = texts();
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        zip.putNextEntry(new ZipEntry(text.getKey()));
        zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
      return List.copyOf(texts.keySet());
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.CANNOT_CREATE,
              "cannot write '" + file + "': " + e,
              "name a file that does not exist, in a folder that does."),
          e);
    }
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("doctor.txt", Redaction.text(examination.text() + "\n", home));
    run.ifPresent(
        directory ->
            TEXTS.forEach(
                name ->
                    end(directory.path().resolve(name))
                        .ifPresent(text -> texts.put("run/" + name, Redaction.text(text, home)))));
    return texts;
  }

  /** The end of a file, from the beginning of a line, which is what matters of a long one. */
  private static Optional<String> end(Path file) {
    try {
      String text = Files.readString(file);
      int start = text.length() <= MOST ? 0 : text.indexOf('\n', text.length() - MOST) + 1;
      return Optional.of(text.substring(start));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
