package gan.experiment.report;

import gan.core.run.RunDirectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run's log says besides its steps and warnings, which are shown otherwise.
 *
 * @param newest the last lines, the oldest first
 * @param leftOut how many came before those
 * @param commands with which it was begun and resumed, as far as it says so
 */
record RunEvents(List<Event> newest, long leftOut, List<String> commands) {
  private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\S{1,20})  (.*)");
  private static final Pattern SHOWN_OTHERWISE = Pattern.compile("(?:warning: )?step \\d.*");
  private static final int MOST_COMMANDS = 20;

  /** Copies the lists. */
  RunEvents {
    newest = List.copyOf(newest);
    commands = List.copyOf(commands);
  }

  /**
   * A line of the log.
   *
   * @param time as the log has it; empty where a text goes on
   * @param text what happened
   */
  record Event(String time, String text) {}

  /** Of a run without a log. */
  static RunEvents none() {
    return new RunEvents(List.of(), 0, List.of());
  }

  /** Whether the training was interrupted and went on. */
  boolean isResumed() {
    return newest.stream().anyMatch(event -> event.text.startsWith("resumed after "));
  }

  /** Reads a log once; it may be larger than memory. */
  static RunEvents of(RunDirectory run, int most) throws IOException {
    Deque<Event> newest = new ArrayDeque<>();
    List<String> commands = new ArrayList<>();
    long leftOut = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(run.log()), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Event event = event(line);
        if (SHOWN_OTHERWISE.matcher(event.text).matches()) {
          continue;
        }
        if (event.text.startsWith(Commands.PREFIX) && commands.size() < MOST_COMMANDS) {
          commands.add(event.text.substring(Commands.PREFIX.length()));
        }
        newest.add(event);
        if (newest.size() > most) {
          newest.remove();
          leftOut++;
        }
      }
    }
    return new RunEvents(List.copyOf(newest), leftOut, commands);
  }

  private static Event event(String line) {
    Matcher parts = LINE.matcher(line);
    return parts.matches() ? new Event(parts.group(1), parts.group(2)) : new Event("", line);
  }
}
