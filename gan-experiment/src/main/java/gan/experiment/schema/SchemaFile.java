package gan.experiment.schema;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a schema is written to. */
public final class SchemaFile {
  private static final int HEAD = 1024;

  private SchemaFile() {}

  /**
   * Writes a schema, whole or not at all. An older schema of {@link ExperimentSchema} is replaced;
   * any other file is left as it is.
   *
   * @throws GanException {@link ErrorCode#CANNOT_CREATE} if something else has the name, {@link
   *     ErrorCode#IO} if writing fails
   */
  public static void write(String schema, Path file) {
    try {
      if (Files.exists(file) && !isSchema(file)) {
        throw new GanException(
            Problem.of(
                ErrorCode.CANNOT_CREATE,
                file + " exists and was not written by 'gan schema'",
                "name another file with --out, or move that one away."));
      }
      Path draft = file.resolveSibling(".schema-" + ProcessHandle.current().pid() + ".part");
      try {
        Files.writeString(draft, schema);
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.IO, file + " cannot be written: " + e, "name a file that can be written."),
          e);
    }
  }

  private static boolean isSchema(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8)
          .contains(ExperimentSchema.COMMENT);
    }
  }
}
