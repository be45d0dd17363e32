package gan.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserCacheTest {

  @Test
  void liesWhereTheUserSays() {
    Path home = Path.of("/home/me");
    assertThat(UserCache.folder(Map.of(), home)).isEqualTo(Path.of("/home/me/.cache/gan"));
    assertThat(UserCache.folder(Map.of("XDG_CACHE_HOME", "/c", "GAN_CACHE", ""), home))
        .isEqualTo(Path.of("/c/gan"));
    assertThat(UserCache.folder(Map.of("XDG_CACHE_HOME", "c"), home))
        .isEqualTo(Path.of("/home/me/.cache/gan"));
    assertThat(UserCache.folder(Map.of("XDG_CACHE_HOME", "/c", "GAN_CACHE", "/g"), home))
        .isEqualTo(Path.of("/g"));
  }
}
