package gan.it.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/**
 * Runs many commands in one process, whose folder is that of a reader: to start one for each would
 * take minutes.
 */
public final class DocsSession {
  /** Begins the line that says how a command ended. */
  static final String ENDED = "== ended with ";

  private DocsSession() {}

  /** Takes a file with a command a line. */
  public static void main(String[] arguments) throws Exception {
    int worst = 0;
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      System.out.println("== " + line);
      int status = execute(words(line));
      System.out.println(ENDED + status);
      worst = Math.max(worst, status);
    }
    System.exit(worst);
  }

  private static int execute(List<String> words) throws Exception {
    if (words.get(0).equals("mv")) {
      Files.move(Path.of(words.get(1)), Path.of(words.get(2)));
      return 0;
    }
    Method maker = Class.forName("gan.cli.Main").getDeclaredMethod("commandLine");
    maker.setAccessible(true);
    PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
    return ((CommandLine) maker.invoke(null))
        .setOut(out)
        .setErr(out)
        .execute(words.stream().skip(1).toArray(String[]::new));
  }

  /** A shell splits it, as a reader's does. */
  private static List<String> words(String line) throws IOException {
    Process shell =
        new ProcessBuilder("bash", "-c", "printf '%s\\0' " + line)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (InputStream in = shell.getInputStream()) {
      return Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\0", -1))
          .stream()
          .filter(word -> !word.isEmpty())
          .toList();
    }
  }
}
