package gan.core.run;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cuts what a run wrote after a step off its logs, and a last line that was torn, so that a resumed
 * run writes them again and no curve doubles.
 *
 * @param run whose logs
 * @param step the last that stays
 */
public record LogCut(RunDirectory run, long step) {
  private static final Pattern ROW = Pattern.compile("\\{\"step\": ?(\\d{1,18})(?:\\}|,.*\\})");
  private static final Pattern PICTURE =
      Pattern.compile("(?:step|health|memorisation)-(\\d{6,18})\\.png");

  /** Cuts the logs of numbers, and removes the pictures of later steps. */
  public void cut() {
    try {
      List<Path> logs = new ArrayList<>(List.of(run.metrics(), run.health()));
      logs.addAll(run.metricLogs());
      for (Path log : logs) {
        if (Files.exists(log)) {
          cut(log);
        }
      }
      removePictures();
    } catch (IOException e) {
      throw LineFile.writing(run.path(), e);
    }
  }

  private void cut(Path log) throws IOException {
    long size = keptBytes(log);
    try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
  }

  /**
   * Rows stand in the order of their steps: the first that is too late ends what stays. A whole
   * line that is no row is none of ours, and stays.
   */
  private long keptBytes(Path log) throws IOException {
    long kept = 0;
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(log))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int each = bytes.read(); each >= 0; each = bytes.read()) {
        if (each != '\n') {
          line.write(each);
          continue;
        }
        Matcher row = ROW.matcher(line.toString(StandardCharsets.UTF_8));
        if (row.matches() && Long.parseLong(row.group(1)) > step) {
          return kept;
        }
        kept += line.size() + 1;
        line.reset();
      }
    }
    return kept;
  }

  private void removePictures() throws IOException {
    List<Path> pictures;
    try (Stream<Path> all = Files.list(run.samples())) {
      pictures = all.toList();
    }
    for (Path picture : pictures) {
      Matcher name = PICTURE.matcher(picture.getFileName().toString());
      if (name.matches() && Long.parseLong(name.group(1)) > step) {
        Files.delete(picture);
      }
    }
  }
}
