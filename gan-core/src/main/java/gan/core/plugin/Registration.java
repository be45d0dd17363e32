package gan.core.plugin;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the factories that a jar has with those that it registers.
 *
 * @param artifact the jar
 * @param contents what lies in it
 */
record Registration(Artifact artifact, JarContents contents) {

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (PartKind<?> kind : PartKind.all()) {
      Set<String> registered = new LinkedHashSet<>();
      artifact.provided().stream()
          .filter(declaration -> declaration.kind() == kind)
          .map(Declaration::provider)
          .forEach(registered::add);
      Set<String> missing = new LinkedHashSet<>(factories(kind));
      missing.removeAll(registered);
      missing.forEach(provider -> problems.add(problem(kind, provider)));
    }
    return problems;
  }

  /** What users of the class path do not find, one sentence each. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (Declaration declaration : artifact.provided()) {
      String file = declaration.kind().service().getName();
      if (!contents.services().getOrDefault(file, List.of()).contains(declaration.provider())) {
        notes.add(
            "Projects on the class path do not find "
                + declaration.provider()
                + ": for them, add the line \""
                + declaration.provider()
                + "\" to META-INF/services/"
                + file
                + ".");
      }
    }
    return notes;
  }

  private List<String> factories(PartKind<?> kind) {
    return contents.classes().values().stream()
        .filter(ClassFile::isConcrete)
        .filter(type -> descends(type.name(), kind.service().getName()))
        .map(ClassFile::name)
        .toList();
  }

  private boolean descends(String type, String ancestor) {
    if (type.equals(ancestor)) {
      return true;
    }
    ClassFile own = contents.classes().get(type);
    return own == null
        ? type.startsWith(ancestor.substring(0, ancestor.lastIndexOf('.') + 1))
            && isOurs(type, ancestor)
        : own.parents().stream().anyMatch(parent -> descends(parent, ancestor));
  }

  /** One of gan-core's own interfaces, which may extend the service. */
  private static boolean isOurs(String type, String ancestor) {
    try {
      ClassLoader loader = Registration.class.getClassLoader();
      return Class.forName(ancestor, false, loader)
          .isAssignableFrom(Class.forName(type, false, loader));
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private Problem problem(PartKind<?> kind, String provider) {
    String service = kind.service().getName();
    String provides = "provides " + service + " with " + provider + ";";
    boolean inServices = contents.services().getOrDefault(service, List.of()).contains(provider);
    Problem problem =
        Problem.of(
            ErrorCode.PLUGIN_BROKEN,
            "the "
                + kind.singular()
                + " factory "
                + provider
                + " of "
                + artifact.origin()
                + " is not registered",
            artifact.isNamed()
                ? "add \"" + provides + "\" to its module-info."
                : "write a module-info with \""
                    + provides
                    + "\", or add the line \""
                    + provider
                    + "\" to META-INF/services/"
                    + service
                    + ".");
    return inServices && artifact.isNamed()
        ? problem.note("META-INF/services names it, but counts only on the class path.")
        : problem;
  }

  static Optional<Problem> nothing(Artifact artifact, JarContents contents) {
    boolean isEmpty =
        artifact.provided().isEmpty() && new Registration(artifact, contents).problems().isEmpty();
    return isEmpty
        ? Optional.of(
            Problem.of(
                    ErrorCode.PLUGIN_BROKEN,
                    artifact.origin() + " provides no part",
                    "give the jar of a plugin, or write one: gan new plugin --help.")
                .note("No class of it implements a factory of gan.core.spi."))
        : Optional.empty();
  }
}
