package gan.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The built command, started in a process of its own on the module path, with nothing on the class
 * path.
 */
record Installation(Path modules) {
  private static final long PATIENCE_SECONDS = 180;

  static Installation built() {
    return new Installation(home().resolve("gan-cli/target/modules"));
  }

  static Path home() {
    return Path.of(System.getProperty("gan.home"));
  }

  /** The same installation in another folder, with some jars left out. */
  Installation without(Path folder, Predicate<String> unwanted) {
    for (Path jar : jars()) {
      if (!unwanted.test(jar.getFileName().toString())) {
        try {
          Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return new Installation(folder);
  }

  List<Path> jars() {
    try (Stream<Path> files = Files.list(modules)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a verb to its end. */
  Outcome gan(Path folder, String... arguments) {
    return gan(folder, List.of(), arguments);
  }

  /** Runs a verb to its end, with options for the JVM. */
  Outcome gan(Path folder, List<String> jvm, String... arguments) {
    return run(folder, command(jvm, arguments));
  }

  /**
   * Starts a verb. It is interrupted even if this process, having been started in the background,
   * ignores interruptions; its output is one stream.
   */
  Process start(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.addAll(command(List.of(), arguments));
    try {
      return builder(folder, command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command(List<String> jvm, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.add("-XX:TieredStopAtLevel=1"); // over before the optimizing compiler would pay
    command.addAll(jvm);
    command.addAll(
        List.of("--module-path", modules.toString(), "--module", "gan.cli/gan.cli.Main"));
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  private static ProcessBuilder builder(Path folder, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("TF_CPP_MIN_LOG_LEVEL", "2");
    builder.environment().remove("GAN_PLUGINS");
    return builder;
  }

  static Outcome run(Path folder, List<String> command) {
    try {
      Path out = Files.createTempFile(folder, "out", ".txt");
      Path err = Files.createTempFile(folder, "err", ".txt");
      Process process =
          builder(folder, command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end in " + PATIENCE_SECONDS + " s.");
      }
      Outcome outcome =
          new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
      Files.delete(out);
      Files.delete(err);
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** How a process ended. */
  record Outcome(int status, String out, String err) {}
}
