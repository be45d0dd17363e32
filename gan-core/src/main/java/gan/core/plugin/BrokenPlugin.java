package gan.core.plugin;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import java.util.Optional;

/**
 * A plugin that could not be loaded: set aside and named, so that the others still work.
 *
 * @param origin its jar, with module and version where they can be read
 * @param kind what it would have made; empty if the whole jar is unusable
 * @param name its name; empty if it could not be asked for it
 * @param reason why, in whole sentences
 * @param fix how to mend it, in whole sentences
 */
public record BrokenPlugin(
    Origin origin, Optional<PartKind<?>> kind, Optional<String> name, String reason, String fix) {

  static BrokenPlugin jar(Origin origin, Refusal refusal) {
    return new BrokenPlugin(
        origin, Optional.empty(), Optional.empty(), refusal.reason(), refusal.fix());
  }

  static BrokenPlugin part(Declaration declaration, Optional<String> name, Refusal refusal) {
    return new BrokenPlugin(
        declaration.artifact().origin(),
        Optional.of(declaration.kind()),
        name,
        refusal.reason(),
        refusal.fix());
  }

  /** What a user who wants this plugin reads: {@link ErrorCode#PLUGIN_BROKEN}. */
  public Problem problem() {
    String part =
        name.map(known -> kind.orElseThrow().singular() + " '" + known + "' of ").orElse("");
    return Problem.of(ErrorCode.PLUGIN_BROKEN, "cannot load " + part + origin, fix).note(reason);
  }

  /** Whether this could be the part that somebody misses: of this kind, or nobody knows. */
  boolean mayBe(PartKind<?> wanted) {
    return kind.map(wanted::equals).orElse(true);
  }
}
