package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.it.Installation.Outcome;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run's page, from start to stop. */
@Timeout(180)
class ServeIT {
  private static final Pattern LINE =
      Pattern.compile("(http://127\\.0\\.0\\.1:\\d+/) \\(Ctrl-C ends it\\)");

  private final Installation installation = Installation.built();

  @TempDir private Path folder;

  private Process serving;

  @BeforeEach
  void train() {
    Outcome trained =
        installation.gan(
            folder, "train", "--set", "training.steps=1", "--set", "training.batchSize=2");
    assertThat(trained.status()).isZero();
  }

  @AfterEach
  void end() throws InterruptedException {
    if (serving != null) {
      serving.destroyForcibly().waitFor();
    }
  }

  @Test
  void aRunIsServedUntilItIsInterrupted() throws Exception {
    URI address = serve();
    HttpResponse<byte[]> page = get(address);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(new String(page.body(), StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>\n");
    HttpResponse<byte[]> picture = get(address.resolve("sample?seed=3"));
    assertThat(picture.statusCode()).isEqualTo(200);
    var image = ImageIO.read(new ByteArrayInputStream(picture.body()));
    assertThat(image.getWidth()).isEqualTo(28);
    assertThat(image.getHeight()).isEqualTo(28);
    signal("INT");
    assertThat(serving.waitFor()).isEqualTo(130);
    assertThat(rest()).doesNotContain("Exception", "error");
  }

  @Test
  void aTerminatedServerEndsWithItsStatus() throws Exception {
    serve();
    signal("TERM");
    assertThat(serving.waitFor()).isEqualTo(143);
  }

  private URI serve() throws Exception {
    serving = installation.start(folder, "serve", "runs/00001-digits");
    BufferedReader lines = serving.inputReader();
    String line = lines.readLine();
    while (line != null && !LINE.matcher(line).matches()) {
      line = lines.readLine();
    }
    Matcher found = LINE.matcher(String.valueOf(line));
    assertThat(found.matches()).as(line).isTrue();
    return URI.create(found.group(1));
  }

  private static HttpResponse<byte[]> get(URI uri) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
  }

  private void signal(String name) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(serving.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  private String rest() {
    return serving.inputReader().lines().collect(Collectors.joining("\n"));
  }
}
