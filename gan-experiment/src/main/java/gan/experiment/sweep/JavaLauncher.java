package gan.experiment.sweep;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Starts trials as processes like this one, each in a session of its own: a Ctrl-C in the terminal
 * reaches only the sweep, which asks them to stop.
 *
 * <p>Not verified on a GPU.
 */
public final class JavaLauncher implements TrialLauncher {
  private static final File NOTHING = new File("/dev/null");
  private static final List<String> THREADS =
      List.of("TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS");

  private final List<String> command;
  private final int threads;
  private final List<String> devices;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();

  /**
   * Starts nothing yet.
   *
   * @param command what starts {@code gan}: the JVM, its options and the main class
   * @param threads how many threads TensorFlow may use in each process, unless the environment
   *     already says so; 0 for as many as it wants
   * @param devices what {@code CUDA_VISIBLE_DEVICES} is, in turn; empty to leave it alone
   */
  public JavaLauncher(List<String> command, int threads, List<String> devices) {
    this.command = List.copyOf(command);
    this.threads = threads;
    this.devices = List.copyOf(devices);
  }

  @Override
  public TrialProcess launch(List<String> arguments, int slot, Path output) {
    List<String> words = new ArrayList<>(List.of("setsid"));
    words.addAll(command);
    words.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectInput(NOTHING)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    environment(builder.environment(), slot);
    try {
      Files.createDirectories(output.getParent());
      Process process = builder.start();
      running.add(process);
      return new Started(process);
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
                  ErrorCode.UNSUPPORTED_PLATFORM,
                  "a trial's process cannot be started: " + e.getMessage(),
                  "sweep on Linux, where 'setsid' of util-linux is.")
              .note("Command: " + String.join(" ", words)),
          e);
    }
  }

  /** Asks all that still run to save and end. */
  public void stopAll() {
    running.forEach(Process::destroy);
  }

  /** Ends all that still run, at once. */
  public void killAll() {
    running.forEach(Process::destroyForcibly);
  }

  private void environment(Map<String, String> environment, int slot) {
    if (threads > 0) {
      THREADS.forEach(name -> environment.putIfAbsent(name, Integer.toString(threads)));
    }
    if (!devices.isEmpty()) {
      environment.put("CUDA_VISIBLE_DEVICES", devices.get(slot % devices.size()));
    }
  }

  private final class Started implements TrialProcess {
    private final Process process;

    Started(Process process) {
      this.process = process;
    }

    @Override
    public OptionalInt exit() {
      if (process.isAlive()) {
        return OptionalInt.empty();
      }
      running.remove(process);
      return OptionalInt.of(process.exitValue());
    }

    @Override
    public void stop() {
      process.destroy();
    }
  }
}
