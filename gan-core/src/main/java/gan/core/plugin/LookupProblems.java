package gan.core.plugin;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import java.util.List;

/** Why a name does not lead to exactly one plugin. */
final class LookupProblems {
  private LookupProblems() {}

  /**
   * Nobody provides the name.
   *
   * @param installed the plugins of the kind
   * @param suspects those that could not be loaded and might have been the one
   */
  static Problem unknown(
      PartKind<?> kind,
      String name,
      List<? extends Plugin<?>> installed,
      List<BrokenPlugin> suspects) {
    List<String> names = installed.stream().map(Plugin::name).distinct().toList();
    Problem problem = names.isEmpty() ? noneAtAll(kind, name) : notAmong(kind, name, names);
    List<String> origins =
        suspects.stream().map(BrokenPlugin::origin).map(Origin::toString).distinct().toList();
    return origins.isEmpty()
        ? problem
        : problem.note(
            (origins.size() == 1 ? "1 plugin" : origins.size() + " plugins")
                + " could not be loaded: "
                + String.join(", ", origins)
                + "; see gan plugins.");
  }

  private static Problem noneAtAll(PartKind<?> kind, String name) {
    String fix =
        "put "
            + kind.artifact()
            + ", or another plugin that provides "
            + kind.plural()
            + ", on the module path, or pass --plugins DIR.";
    return Problem.of(ErrorCode.UNKNOWN_PART, message(kind, name), fix)
        .note("No " + kind.plural() + " are installed.");
  }

  private static Problem notAmong(PartKind<?> kind, String name, List<String> names) {
    String fix =
        "name an installed one, or add the plugin that provides '" + name + "' with --plugins DIR.";
    return Problem.of(ErrorCode.UNKNOWN_PART, message(kind, name), fix)
        .suggest(Suggestions.didYouMean(name, names))
        .note("Installed " + kind.plural() + ": " + String.join(", ", names) + ".");
  }

  private static String message(PartKind<?> kind, String name) {
    return "unknown " + kind.singular() + " '" + name + "'";
  }

  /** Several plugins provide the name: none of them wins. */
  static Problem duplicate(List<? extends Plugin<?>> owners) {
    Plugin<?> first = owners.get(0);
    String message =
        owners.size()
            + " plugins provide the "
            + first.kind().singular()
            + " '"
            + first.name()
            + "'";
    boolean oneJar = owners.stream().map(Plugin::origin).distinct().count() == 1;
    String fix =
        oneJar
            ? "ask its author to give each of them a name of its own."
            : "remove all of these jars but one.";
    Problem problem = Problem.of(ErrorCode.PLUGIN_DUPLICATE, message, fix);
    for (Plugin<?> owner : owners) {
      problem = problem.note(owner.origin() + ": " + owner.factory().getClass().getName());
    }
    return problem;
  }
}
