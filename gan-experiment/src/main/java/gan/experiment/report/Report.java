package gan.experiment.report;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A run's {@code report.html}: all that is worth knowing of it in one file that needs no other.
 *
 * @param run whose
 */
public record Report(RunDirectory run) {
  private static final String DRAFT = ".tmp-report-";

  /** Where the mark that a report is ours stands at the latest. */
  private static final int HEAD = 512;

  /**
   * Writes it anew, also for a run that goes on or is damaged: what cannot be read is named in it.
   * Whoever reads it meanwhile finds the old one or the new one.
   *
   * @return the file
   * @throws GanException if not even the run's state can be read, the file cannot be written, or
   *     one of this name is no report
   */
  public Path write() {
    try {
      refuseStrangers();
      RunFacts facts = RunFacts.of(run);
      Path draft = run.path().resolve(DRAFT + ProcessHandle.current().pid() + ".html");
      try {
        try (Writer out = Files.newBufferedWriter(draft)) {
          new Page(facts).write(new Markup(out));
        }
        return Files.move(
            draft,
            run.report(),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.IO,
              "'" + run.report() + "' cannot be written: " + e,
              "free space on the disk, or make the folder writable."),
          e);
    }
  }

  /**
   * Writes it again; whatever becomes of it, what it tells of counts, so a failure is only said.
   */
  public void renew() {
    try {
      write();
    } catch (RuntimeException | Error e) {
      String reason = e instanceof GanException user ? user.problems().get(0).message() : e + "";
      System.getLogger("gan.experiment")
          .log(
              System.Logger.Level.WARNING,
              "There is no new report: " + reason + ". To try again: gan report " + run);
    }
  }

  /** Removes what a killed process left half written; the caller holds the run's lock. */
  public void tidy() {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(run.path(), DRAFT + "*.html")) {
      for (Path draft : drafts) {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      // Nothing depends on it: they are hidden and never read.
    }
  }

  /** A file of this name that somebody else made is not ours to replace. */
  private void refuseStrangers() throws IOException {
    if (!Files.exists(run.report())) {
      return;
    }
    String head = "";
    if (Files.isRegularFile(run.report())) {
      try (InputStream bytes = Files.newInputStream(run.report())) {
        head = new String(bytes.readNBytes(HEAD), StandardCharsets.UTF_8);
      }
    }
    if (!head.contains(Page.MARK)) {
      throw new GanException(
          Problem.of(
              ErrorCode.CANNOT_CREATE,
              "'" + run.report() + "' exists already and is no report of a run",
              "move it away, and run: gan report " + ShellWords.of(run.path().toString())));
    }
  }
}
