package gan.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.plugin.PluginRegistry;
import gan.experiment.describe.Descriptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} is what is described, no more and no less. */
class ConfigurationPageTest {
  private static final Path FILE = Path.of("../docs/configuration.md");

  @Test
  void thePageSaysWhatIsDescribed() throws IOException {
    String page = ConfigurationPage.of(new Descriptions(PluginRegistry.load(List.of())), head());
    if (Boolean.getBoolean("gan.docs.write")) {
      Files.writeString(FILE, page);
    }
    assertThat(FILE)
        .as(
            "docs/configuration.md is stale; write it with"
                + " mvn -B -pl gan-it -am -Dtest=ConfigurationPageTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dgan.docs.write=true test")
        .hasContent(page);
  }

  private static String head() throws IOException {
    try (InputStream in =
        ConfigurationPageTest.class.getResourceAsStream("/docs/configuration-head.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
