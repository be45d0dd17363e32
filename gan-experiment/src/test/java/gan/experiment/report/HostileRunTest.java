package gan.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.run.RunDirectory;
import gan.experiment.runs.WrittenRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Nothing that comes from a run does anything in a browser, and nothing is fetched. */
class HostileRunTest {
  private static final String SCRIPT = "</style><script>alert('1')</script>&amp;\"";
  private static final String JSON = SCRIPT.replace("\"", "\\\"");

  @TempDir private Path folder;

  @Test
  void textOfTheRunStaysText() throws Exception {
    ShownPage page = ShownPage.of(hostile());
    Set<String> names = new TreeSet<>();
    page.all("*").forEach(element -> names.add(element.getTagName()));
    assertThat(names).doesNotContain("b", "i", "object", "iframe", "base", "form", "link");
    assertThat(page.texts("script")).containsExactly(resource("report.js"));
    assertThat(page.texts("style")).containsExactly(resource("report.css"));
    assertThat(attributeNames(page))
        .containsExactlyInAnyOrder(
            "alt",
            "aria-label",
            "aria-labelledby",
            "autocomplete",
            "charset",
            "class",
            "clip-path",
            "content",
            "cx",
            "cy",
            "for",
            "height",
            "hidden",
            "href",
            "http-equiv",
            "id",
            "lang",
            "max",
            "min",
            "name",
            "points",
            "r",
            "role",
            "scope",
            "src",
            "tabindex",
            "text-anchor",
            "type",
            "value",
            "viewBox",
            "width",
            "x",
            "x1",
            "x2",
            "xmlns",
            "y",
            "y1",
            "y2");
    assertThat(page.texts("h1")).containsExactly("00001-<i onclick=1>&amp; failed");
    assertThat(page.texts("header").get(0)).contains("X" + SCRIPT + " (GAN-" + SCRIPT + ").");
    assertThat(page.textsIn("warnings", "p")).contains(SCRIPT);
    assertThat(page.rows("configuration").get(1)).containsExactly("name", SCRIPT, SCRIPT);
    assertThat(page.rows("provenance").get(1)).containsExactly(SCRIPT, SCRIPT);
    assertThat(page.rows("metrics").get(1).get(0)).isEqualTo("<b>&amp;");
    assertThat(page.textsIn("repeat", "code").get(0)).isEqualTo("gan train " + SCRIPT);
    assertThat(page.textsIn("log", "li")).contains("2026-11-01T10:00:01Z " + SCRIPT);
    assertThat(page.textsIn("curves", "title")).contains("step 30: " + SCRIPT);
  }

  @Test
  void nothingIsFetched() throws Exception {
    ShownPage page = ShownPage.of(hostile());
    assertThat(page.attributes("src"))
        .isNotEmpty()
        .allMatch(source -> source.matches("data:image/png;base64,[A-Za-z0-9+/=]+"));
    assertThat(page.attributes("href")).isNotEmpty().allMatch(target -> target.matches("#[a-z]+"));
    assertThat(page.attributes("clip-path"))
        .containsExactly("url(#losses-clip)", "url(#metric-0-clip)");
    assertThat(page.texts("style").get(0)).doesNotContain("url(", "@import");
    assertThat(
            page.source()
                .replace("http://www.w3.org/1999/xhtml", "")
                .replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http://", "https://", "\"//");
  }

  @Test
  void browsersAreToldToLoadNothingAndToRunNoOtherScript() throws Exception {
    ShownPage page = ShownPage.of(hostile());
    Element policy =
        page.all("meta").stream()
            .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
            .findFirst()
            .orElseThrow();
    assertThat(policy.getAttribute("content"))
        .isEqualTo(
            "default-src 'none'; img-src data:; style-src '%s'; script-src '%s';"
                    .formatted(sum(page.texts("style").get(0)), sum(page.texts("script").get(0)))
                + " base-uri 'none'; form-action 'none'");
  }

  @Test
  void whatXmlCannotHoldIsReplaced() throws IOException {
    StringBuilder characters = new StringBuilder();
    IntStream.range(0, 0x20).forEach(c -> characters.append("\\u%04x".formatted(c)));
    RunDirectory run =
        WrittenRun.in(folder, "00001-digits")
            .file(
                "provenance.json",
                "{\"odd\": \"" + characters + "\\ud800|\\udc00\\ud83d\\ude00\\uffff\"}")
            .run();
    assertThat(ShownPage.of(run).rows("provenance").get(1).get(1))
        .isEqualTo("\uFFFD".repeat(9) + "\t\n" + "\uFFFD".repeat(21) + "\uFFFD|\uFFFD😀\uFFFD");
  }

  /** A run may come from somebody else, and its report go to others. */
  @Test
  void noPictureFromOutsideOfTheRunIsShown() throws IOException {
    Png.write(folder.resolve("private.png"));
    WrittenRun written =
        WrittenRun.in(folder, "00001-digits")
            .file(
                "health.jsonl",
                warning("../private.png") + warning("samples/link.png") + warning("\\u0000"));
    Path link = written.run().samples().resolve("link.png");
    Files.createSymbolicLink(link, folder.resolve("private.png"));
    Files.createSymbolicLink(written.run().samples(1), folder.resolve("private.png"));
    ShownPage page = ShownPage.of(written.run());
    assertThat(page.all("img")).isEmpty();
    assertThat(page.textsIn("warnings", "p"))
        .contains(
            "Its picture "
                + written.run().path().resolve("../private.png")
                + " is missing or damaged.",
            "Its picture " + link + " is missing or damaged.");
    assertThat(page.texts("li"))
        .contains("samples/step-000001.png cannot be read: it does not lie in the run's folder");
  }

  @Test
  void whatMayBeSecretInAddressesIsHidden() throws IOException {
    RunDirectory run =
        WrittenRun.in(folder, "00001-digits")
            .config("data: {mirror: \"https://me:pass@host/a?token=b\", path: /a?b}\n")
            .run();
    assertThat(ShownPage.of(run).rows("configuration"))
        .containsExactly(
            java.util.List.of("key", "value", "from"),
            java.util.List.of("data.mirror", "https://***@host/a?***", ""),
            java.util.List.of("data.path", "/a?b", ""));
  }

  private RunDirectory hostile() throws IOException {
    WrittenRun written =
        WrittenRun.in(folder, "00001-<i onclick=1>&amp;")
            .config("name: '" + SCRIPT.replace("'", "''") + "'\n")
            .file("config-origin.json", "{\"name\": \"" + JSON + "\"}")
            .file(
                "state.json",
                "{\"state\": \"failed\", \"step\": 60, \"updated\": \"2026-11-01T10:20:30Z\","
                    + " \"reason\": \"x"
                    + JSON
                    + "\", \"code\": \"GAN-"
                    + JSON
                    + "\"}")
            .file(
                "metrics.jsonl",
                """
                {"step": 1, "discriminatorLoss": 1, "generatorLoss": 2}
                {"step": 60, "discriminatorLoss": 1, "generatorLoss": 2}
                """)
            .metric("<b>&amp;", 40, 23.8)
            .file(
                "health.jsonl",
                "{\"step\": 30, \"warning\": \"X\", \"message\": \"X\", \"advice\": \"X\"}\n"
                    .replace("X", JSON))
            .file("provenance.json", "{\"X\": \"X\"}".replace("X", JSON))
            .log(
                """
                2026-11-01T10:00:00Z  command: gan train X
                2026-11-01T10:00:01Z  X
                """
                    .replace("X", SCRIPT));
    Png.write(written.run().samples(0));
    Png.write(written.run().samples(50));
    return written.run();
  }

  private static String warning(String picture) {
    return "{\"step\": 30, \"warning\": \"w\", \"message\": \"m\", \"advice\": \"a\", \"picture\": \""
        + picture
        + "\"}\n";
  }

  private static Set<String> attributeNames(ShownPage page) {
    return page.all("*").stream()
        .flatMap(
            element ->
                IntStream.range(0, element.getAttributes().getLength())
                    .mapToObj(i -> element.getAttributes().item(i).getNodeName()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String resource(String name) throws IOException {
    try (var text = Page.class.getResourceAsStream(name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String sum(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return "sha256-"
        + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
