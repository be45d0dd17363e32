package gan.experiment.describe;

import gan.core.plugin.PartKind;
import java.util.ArrayList;
import java.util.List;

/** Descriptions as text of at most about 110 columns, for terminals. */
public final class DescriptionText {
  private static final String INDENT = "  ";
  private static final int WIDTH = 96;
  private static final String SCHEDULE =
      "A schedule is such as {shape: cosine, from: 2e-4, to: 0, steps: 10000, warmUp: 500}.";

  private DescriptionText() {}

  /** Everything of one name: the key first, then the parts, with empty lines between them. */
  public static String of(Descriptions.Found found) {
    List<String> texts = new ArrayList<>();
    found.section().ifPresent(section -> texts.add(of(section)));
    found.parts().forEach(part -> texts.add(of(part)));
    return String.join("\n\n", texts);
  }

  /** All about a part. */
  public static String of(PartDescription part) {
    StringBuilder text = new StringBuilder();
    text.append(part.kind()).append(' ').append(part.name());
    text.append("  [").append(part.origin()).append("]\n");
    text.append(part.description()).append('\n');
    block(text, "Formula", part.formula().lines().toList());
    block(text, part.papers().size() == 1 ? "Paper" : "Papers", part.papers());
    block(text, "Needs", part.needs());
    block(text, "Notes", part.traits().stream().map(trait -> "It " + trait + ".").toList());
    text.append("\nOptions:").append(part.options().isEmpty() ? " none\n" : "\n");
    text.append(table(part.options()));
    block(text, "Example", part.example().lines().toList());
    return text.toString();
  }

  /** All about a key. */
  public static String of(SectionDescription section) {
    StringBuilder text = new StringBuilder();
    text.append("key ").append(section.key().path()).append('\n');
    text.append(section.key().meaning()).append('\n');
    if (section.keys().isEmpty()) {
      KeyDescription key = section.key();
      String takes = key.takes().isEmpty() ? "" : ", " + key.takes();
      text.append("\nType:     ").append(key.type()).append(takes);
      text.append("\nDefault:  ").append(key.standard()).append('\n');
    } else {
      text.append("\nKeys:\n").append(table(section.keys()));
    }
    section
        .kind()
        .ifPresent(kind -> block(text, "Installed " + kind.plural(), installed(kind, section)));
    block(text, "Example", section.example().lines().toList());
    return text.toString();
  }

  private static List<String> installed(PartKind<?> kind, SectionDescription section) {
    String names = section.parts().isEmpty() ? "none" : String.join(", ", section.parts());
    List<String> lines = new ArrayList<>(Wrapped.lines(names, WIDTH));
    lines.add("See 'gan describe NAME --kind " + kind.singular().replace(' ', '-') + "'.");
    return lines;
  }

  private static void block(StringBuilder text, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append('\n').append(title).append(":\n");
      lines.forEach(line -> text.append(INDENT).append(line).append('\n'));
    }
  }

  private static String table(List<KeyDescription> keys) {
    if (keys.isEmpty()) {
      return "";
    }
    Columns columns =
        new Columns(32, 14, 16, 20, 44).row("KEY", "TYPE", "DEFAULT", "TAKES", "MEANING");
    for (KeyDescription key : keys) {
      columns.row(key.path(), key.type(), key.standard(), key.takes(), key.meaning());
    }
    boolean hasSchedule = keys.stream().anyMatch(key -> key.type().equals(KeyTable.SCHEDULE));
    return columns.text(INDENT) + (hasSchedule ? INDENT + SCHEDULE + "\n" : "");
  }
}
