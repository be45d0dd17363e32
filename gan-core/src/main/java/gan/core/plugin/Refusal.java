package gan.core.plugin;

/** Why a plugin is set aside, in a user's words. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String fix;

  Refusal(String reason, String fix, Throwable cause) {
    super(reason, cause);
    this.fix = fix;
  }

  Refusal(String reason, String fix) {
    this(reason, fix, null);
  }

  String reason() {
    return getMessage();
  }

  String fix() {
    return fix;
  }
}
