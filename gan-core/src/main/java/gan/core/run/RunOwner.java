package gan.core.run;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Properties;

/**
 * The process that writes into a run, or was the last to do so.
 *
 * @param pid its number
 * @param host the machine it runs on
 * @param since when it began with this run
 */
public record RunOwner(long pid, String host, Instant since) {

  /** This process, now. */
  static RunOwner here() {
    return new RunOwner(
        ProcessHandle.current().pid(), thisHost(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  /** Who wrote into a run last, if it says so. */
  public static Optional<RunOwner> of(RunDirectory run) {
    Properties text = new Properties();
    try (Reader reader = Files.newBufferedReader(run.owner())) {
      text.load(reader);
      return Optional.of(
          new RunOwner(
              Long.parseLong(text.getProperty("pid", "")),
              text.getProperty("host", "?"),
              Instant.parse(text.getProperty("since", ""))));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether that process is still there. On another machine nobody can tell: then it counts as
   * alive. A process that began after the run has only the number in common.
   */
  public boolean isAlive() {
    if (!host.equals(thisHost())) {
      return true;
    }
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(
            process ->
                process
                    .info()
                    .startInstant()
                    .map(began -> began.isBefore(since.plus(Duration.ofSeconds(2))))
                    .orElse(true))
        .isPresent();
  }

  void write(RunDirectory run) throws IOException {
    Properties text = new Properties();
    text.setProperty("pid", Long.toString(pid));
    text.setProperty("host", host);
    text.setProperty("since", since.toString());
    try (Writer writer = Files.newBufferedWriter(run.owner())) {
      text.store(writer, null);
    }
  }

  @Override
  public String toString() {
    return "process " + pid + " on " + host + " since " + since;
  }

  private static String thisHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
