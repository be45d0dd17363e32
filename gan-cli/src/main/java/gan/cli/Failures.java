package gan.cli;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.experiment.json.ProblemJson;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Prints what a user can mend as problems, and what only the framework can mend with its trace. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    Optional<GanException> explained =
        e instanceof GanException
            ? Optional.empty()
            : mixin(PluginOptions.class, parsed)
                .flatMap(PluginOptions::loaded)
                .flatMap(plugins -> plugins.explain(e));
    Exception shown = explained.isPresent() ? explained.get() : e;
    boolean isJson = mixin(ResultOptions.class, parsed).map(ResultOptions::isJson).orElse(false);
    if (shown instanceof GanException user && isJson) {
      command.getOut().println(ProblemJson.of(user));
      command.getOut().flush();
    }
    int status = report(shown, command.getErr());
    if (shown instanceof GanException && GanCommand.of(command.getCommandSpec()).printsTraces()) {
      shown.printStackTrace(command.getErr());
    }
    return status;
  }

  /** Some options of the verb that failed, if it takes them. */
  private static <T> Optional<T> mixin(Class<T> type, ParseResult parsed) {
    ParseResult verb = parsed;
    while (verb.hasSubcommand()) {
      verb = verb.subcommand();
    }
    return mixins(verb.commandSpec())
        .map(CommandSpec::userObject)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  /** All of them: options are mixed into options. */
  private static Stream<CommandSpec> mixins(CommandSpec spec) {
    return spec.mixins().values().stream()
        .flatMap(mixin -> Stream.concat(Stream.of(mixin), mixins(mixin)));
  }

  /** Prints what went wrong; the status to exit with. */
  static int report(Throwable e, PrintWriter err) {
    if (e instanceof GanException user) {
      err.println(Colours.ofTerminal().error(user.getMessage()));
      return user.status().code();
    }
    if (isMissingTensorFlow(e)) {
      return report(unsupported(e), err);
    }
    if (e instanceof OutOfMemoryError || isOutOfTensors(e)) {
      return report(outOfMemory(e), err);
    }
    e.printStackTrace(err);
    err.println(
        Problem.of(
            ErrorCode.BUG,
            "the framework or a plugin failed: " + e,
            "report it with the lines above; 'gan doctor --bundle' gathers the rest."));
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

  /** By its name: the class itself would load TensorFlow where there is none. */
  private static boolean isOutOfTensors(Throwable e) {
    return e.getClass().getSimpleName().equals("TFResourceExhaustedException");
  }

  /** TensorFlow goes on with where in its graph it was. */
  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static GanException outOfMemory(Throwable e) {
    return new GanException(
        Problem.of(
            ErrorCode.OUT_OF_MEMORY,
            (e instanceof OutOfMemoryError ? "the JVM's" : "TensorFlow's")
                + " memory ran out: "
                + firstLine(e),
            "lower training.batchSize, or give the JVM more with GAN_JAVA_OPTIONS=-Xmx8g."),
        e);
  }
}
