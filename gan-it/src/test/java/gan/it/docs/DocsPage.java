package gan.it.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of the documentation.
 *
 * @param file Markdown
 */
record DocsPage(Path file) {
  private static final String FENCE = "```";
  private static final String INDENT = "    ";

  /** The commands {@code gan …} of its blocks of code, as a shell would read them, in order. */
  List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    boolean isFenced = false;
    boolean isContinued = false;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(FENCE)) {
        isFenced = !isFenced;
      }
      if (!isFenced && !line.startsWith(INDENT)) {
        continue;
      }
      String text = line.strip().replaceFirst("^(\\$ )?\\./gan\\b", "gan");
      if (isContinued) {
        int last = commands.size() - 1;
        commands.set(last, commands.get(last).replaceFirst("\\\\$", "") + text);
      } else if (text.equals("gan") || text.startsWith("gan ")) {
        commands.add(text);
      }
      isContinued =
          !commands.isEmpty()
              && text.endsWith("\\")
              && commands.get(commands.size() - 1).endsWith("\\");
    }
    return commands;
  }
}
