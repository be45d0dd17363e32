package gan.core.run;

import gan.core.problem.GanException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Another process that works in the same folder of runs. */
final class OtherProcess {
  private OtherProcess() {}

  static Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName()));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Its first lines, as many as are asked for. */
  static String say(Process process, int lines) throws IOException {
    BufferedReader reader = process.inputReader();
    List<String> said = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      said.add(String.valueOf(reader.readLine()));
    }
    return String.join("\n", said);
  }

  /**
   * Takes a run's lock until it is killed, or creates runs: {@code lock RUN}, {@code create RUNS}.
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    Path folder = Path.of(arguments[1]);
    if (arguments[0].equals("create")) {
      create(folder, 25).forEach(out::println);
      return;
    }
    try {
      RunLock.take(new RunDirectory(folder));
      out.println("taken");
      Thread.sleep(arguments[0].equals("hold") ? Long.MAX_VALUE : 0);
    } catch (GanException e) {
      out.println(e.getMessage());
    }
  }

  /** Creates runs, all at once, every third under another name. */
  static List<RunDirectory> create(Path runs, int count)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Future<RunDirectory>> futures = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String name = i % 3 == 0 ? "other" : "same";
        futures.add(threads.submit(() -> RunDirectory.create(runs, name)));
      }
      List<RunDirectory> created = new ArrayList<>();
      for (Future<RunDirectory> future : futures) {
        created.add(future.get());
      }
      return created;
    } finally {
      threads.shutdownNow();
    }
  }
}
