package gan.core.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that a user can mend: what is wrong, where, what would have been right, and how to mend
 * it.
 *
 * <p>Problems are values: every method returns a new one.
 *
 * <p>Form: message and suggestion start in lower case (but for quoted values and proper names) and
 * end without a period; notes are sentences, without the period after a bare path or code; a fix
 * starts in lower case and ends with a period, except after a bare command line.
 *
 * @param code which kind of problem, with its exit status
 * @param message what is wrong; it quotes the offending value
 * @param location where it was written, if it was written anywhere
 * @param suggestion the label under the offending text, such as {@code did you mean 'steps'?}; may
 *     be empty
 * @param notes what exists and what was looked at, one sentence each
 * @param fix what to do, as an imperative
 */
public record Problem(
    ErrorCode code,
    String message,
    Optional<Location> location,
    String suggestion,
    List<String> notes,
    String fix) {

  /**
   * Copies the notes, so that a problem never changes.
   *
   * @throws IllegalArgumentException if the message or the fix is blank: nobody could mend it
   */
  public Problem {
    if (message.isBlank() || fix.isBlank()) {
      throw new IllegalArgumentException(
          code.id() + " needs a message and a fix, not '" + message + "' and '" + fix + "'.");
    }
    notes = List.copyOf(notes);
  }

  /** A problem with its message and the way to mend it, and no place yet. */
  public static Problem of(ErrorCode code, String message, String fix) {
    return new Problem(code, message, Optional.empty(), "", List.of(), fix);
  }

  /** The same problem at a place. */
  public Problem at(Location place) {
    return new Problem(code, message, Optional.of(place), suggestion, notes, fix);
  }

  /** The same problem with a label under the offending text. */
  public Problem suggest(String label) {
    return new Problem(code, message, location, label, notes, fix);
  }

  /** The same problem with one more note. */
  public Problem note(String note) {
    return new Problem(
        code,
        message,
        location,
        suggestion,
        Stream.concat(notes.stream(), Stream.of(note)).toList(),
        fix);
  }

  /** The whole text that a user reads, several lines, without a line break at its end. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add("error " + code.id() + ": " + Secrets.hidden(message));
    location.ifPresent(
        place -> {
          lines.add(("  --> " + place + "  " + place.trail()).stripTrailing());
          lines.addAll(Excerpt.of(place, suggestion));
        });
    if (!suggestion.isEmpty() && location.map(Location::text).orElse("").isEmpty()) {
      lines.add("  " + suggestion);
    }
    notes.forEach(note -> lines.add("  " + Secrets.hidden(note)));
    lines.add("  Fix: " + Secrets.hidden(fix));
    return Visible.of(String.join("\n", lines));
  }
}
