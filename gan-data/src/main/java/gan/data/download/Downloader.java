package gan.data.download;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fetches files: asks again after a pause when that may help, goes on where it stopped, and asks
 * the next address when one has failed. What comes is believed only if length and hash are right.
 */
public final class Downloader {
  private final Patience patience;
  private final Sleeper sleeper;
  private final Progress progress;
  private final Web web;

  /** A client with the given patience, that tells how far it has come. */
  public Downloader(Patience patience, Sleeper sleeper, Progress progress) {
    this.patience = patience;
    this.sleeper = sleeper;
    this.progress = progress;
    this.web = new Web(patience);
  }

  /** How it waits. */
  Sleeper sleeper() {
    return sleeper;
  }

  /**
   * Fetches all of a file that is not here yet.
   *
   * @throws GanException if no address has it, or one has another file
   */
  void fetch(RemoteFile file, PartFile part) {
    Transfer transfer = new Transfer(web, file, part, patience.silence(), progress);
    List<String> failures = new ArrayList<>();
    if (part.size() >= file.bytes() && !Checksum.of(part.path()).equals(file.sha256())) {
      part.clear();
    }
    for (URI address : file.addresses()) {
      try {
        if (part.size() != file.bytes()) {
          persist(transfer, address, file, part);
        }
        check(address, file, part);
        return;
      } catch (Transfer.WrongFileException e) {
        part.clear();
        throw otherLength(address, file, e);
      } catch (TransferException e) {
        failures.add(Redaction.of(address) + ": " + e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        failures.add(Redaction.of(address) + ": stopped");
        throw failed(file, part, failures);
      }
    }
    throw failed(file, part, failures);
  }

  private void persist(Transfer transfer, URI address, RemoteFile file, PartFile part)
      throws TransferException, Transfer.WrongFileException, InterruptedException {
    int failed = 0;
    while (part.size() != file.bytes()) {
      long before = part.size();
      try {
        transfer.from(address);
      } catch (TransferException e) {
        boolean moved = part.size() - before > file.bytes() / 100;
        failed = moved ? 1 : failed + 1;
        if (!e.isPassing()) {
          throw e;
        }
        if (failed >= patience.tries()) {
          String often = failed > 1 ? " (" + failed + " tries)" : "";
          throw TransferException.lasting(e.getMessage() + often);
        }
        sleeper.sleep(patience.after(failed, e.pause()));
      }
    }
  }

  private static void check(URI address, RemoteFile file, PartFile part) {
    String found = Checksum.of(part.path());
    if (!found.equals(file.sha256())) {
      part.clear();
      throw new GanException(
          other(address, file, "its sha256 differs")
              .note("Published: " + file.sha256())
              .note("Fetched: " + found));
    }
  }

  private static GanException otherLength(
      URI address, RemoteFile file, Transfer.WrongFileException wrong) {
    String what =
        String.format(Locale.ROOT, "it has %s, not %,d", wrong.getMessage(), file.bytes());
    return new GanException(other(address, file, what));
  }

  private static Problem other(URI address, RemoteFile file, String what) {
    return Problem.of(
        ErrorCode.DOWNLOAD_MISMATCH,
        "'" + Redaction.of(address) + "' is not the published '" + file.name() + "': " + what,
        "run it again; if this stays so, fetch from elsewhere: set 'mirror' to an address that has"
            + " the published file.");
  }

  private static GanException failed(RemoteFile file, PartFile part, List<String> failures) {
    Problem problem =
        Problem.of(
            ErrorCode.DOWNLOAD_FAILED,
            "'" + file.name() + "' cannot be fetched",
            "run it again when the network is there, or set 'mirror' to an address that has it.");
    for (String failure : failures) {
      problem = problem.note(failure);
    }
    if (part.size() > 0) {
      problem =
          problem.note(
              String.format(
                  Locale.ROOT,
                  "Kept: %,d of %,d bytes, in %s",
                  part.size(),
                  file.bytes(),
                  part.path()));
    }
    return new GanException(problem);
  }

  /** The usual client: it prints how far it has come on the standard error stream. */
  public static Downloader usual() {
    return new Downloader(Patience.usual(), Sleeper.ofThread(), Progress.lines(System.err));
  }
}
