package gan.core.run;

import java.nio.file.Path;
import java.util.Map;

/** The folder that all experiments and processes of a user share. */
public final class UserCache {
  private UserCache() {}

  /** Where it is for whoever runs this. */
  public static Path folder() {
    return folder(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  /**
   * Where it is: {@code GAN_CACHE}, else {@code XDG_CACHE_HOME/gan}, else {@code ~/.cache/gan}.
   *
   * @param environment the environment's variables; an empty one counts as none
   * @param home the user's home folder
   */
  public static Path folder(Map<String, String> environment, Path home) {
    String own = environment.getOrDefault("GAN_CACHE", "");
    if (!own.isEmpty()) {
      return Path.of(own);
    }
    String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
    // The specification has relative paths ignored.
    boolean usable = !shared.isEmpty() && Path.of(shared).isAbsolute();
    return (usable ? Path.of(shared) : home.resolve(".cache")).resolve("gan");
  }
}
