package gan.experiment.scaffold;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The rules for the names of plugins and their packages. */
final class ProjectName {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern SEGMENT = Pattern.compile("[a-z][a-z0-9_]*");

  private static final Set<String> TAKEN = Set.of("gan", "java");

  private ProjectName() {}

  static Optional<Problem> problem(String name) {
    return NAME.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                ErrorCode.BAD_ARGUMENT,
                "'" + name + "' cannot be the name of a part",
                "use lower-case letters, digits and single hyphens, and begin with a letter."));
  }

  static Optional<Problem> packageProblem(String name) {
    for (String segment : name.split("\\.", -1)) {
      if (SourceVersion.isKeyword(segment)) {
        return Optional.of(
            refused(name, "'" + segment + "' is a word of Java.", "name another package."));
      }
      if (!SEGMENT.matcher(segment).matches()) {
        return Optional.of(
            refused(
                name,
                "'" + segment + "' is no lower-case Java name.",
                "write lower-case names with dots between, such as com.example.gan."));
      }
    }
    String first = name.split("\\.", -1)[0];
    return TAKEN.contains(first)
        ? Optional.of(
            refused(name, "Packages in '" + first + "' are not yours.", "name another package."))
        : Optional.empty();
  }

  /** {@code example.} and the name, without hyphens and never a word of Java. */
  static String packageOf(String name) {
    String word = name.replace("-", "");
    return "example." + (SourceVersion.isKeyword(word) ? word + "plugin" : word);
  }

  private static Problem refused(String name, String reason, String fix) {
    return Problem.of(ErrorCode.BAD_ARGUMENT, "'" + name + "' cannot be the package", fix)
        .note(reason);
  }
}
