package gan.cli;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints what a user can mend as problems, and what only the framework can mend with its trace. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof GanException user && command.getCommand() instanceof JsonFailures verb) {
      Optional<String> json = verb.json(user);
      if (json.isPresent()) {
        command.getOut().println(json.get());
        command.getOut().flush();
        return user.status().code();
      }
    }
    return report(e, command.getErr());
  }

  /** Prints what went wrong; the status to exit with. */
  static int report(Throwable e, PrintWriter err) {
    if (e instanceof GanException user) {
      err.println(user.getMessage());
      return user.status().code();
    }
    if (isMissingTensorFlow(e)) {
      return report(unsupported(e), err);
    }
    if (e instanceof OutOfMemoryError) {
      return report(outOfMemory(e), err);
    }
    e.printStackTrace(err);
    err.println(
        Problem.of(
            ErrorCode.BUG,
            "the framework or a plugin failed: " + e,
            "report it with the lines above; 'gan --version' says what to add."));
    return ErrorCode.BUG.status().code();
  }

  private static boolean isMissingTensorFlow(Throwable e) {
    return e instanceof LinkageError
        && Stream.of(e.getStackTrace())
            .anyMatch(frame -> frame.getClassName().startsWith("org.tensorflow."));
  }

  private static GanException unsupported(Throwable e) {
    return new GanException(
        Problem.of(
                ErrorCode.UNSUPPORTED_PLATFORM,
                "TensorFlow's native library cannot be loaded on "
                    + System.getProperty("os.name")
                    + " "
                    + System.getProperty("os.arch"),
                "run on Linux x86-64, or put the jar tensorflow-core-native of this platform on the"
                    + " module path.")
            .note("It said: " + e + "."),
        e);
  }

  private static GanException outOfMemory(Throwable e) {
    return new GanException(
        Problem.of(
            ErrorCode.OUT_OF_MEMORY,
            "the JVM's memory ran out: " + e.getMessage(),
            "lower training.batchSize, or give the JVM more with GAN_JAVA_OPTIONS=-Xmx8g."),
        e);
  }
}
