package gan.experiment.serve;

import static org.assertj.core.api.Assertions.assertThat;

import gan.experiment.page.PageText;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Who is let in, and what a page may do. */
class DoorTest {
  @TempDir private static Path folder;

  private static SampleServer server;
  private static Browser browser;

  @BeforeAll
  static void serve() {
    server = SampleServer.start(new TrainedRuns(folder).digits(), TrainedRuns.REGISTRY, 0);
    browser = Browser.of(server);
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Test
  void theOwnAddressIsAnswered() {
    assertThat(browser.raw("GET /generator HTTP/1.1", "Host: " + authority()))
        .startsWith("HTTP/1.1 200 OK\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: localhost:PORT",
        "Host: evil.example",
        "Host: evil.example:PORT",
        "Host: 127.0.0.1",
        "Host: 127.0.0.1:1",
        "Host: 127.0.0.1:PORT.evil.example",
        "Host: [::1]:PORT",
        "Host: 127.0.0.1:PORT\r\nHost: evil.example",
        "Accept: */*"
      })
  void noOtherNameIsAnswered(String header) {
    String port = Integer.toString(server.address().getPort());
    assertThat(browser.raw("GET /generator HTTP/1.1", header.replace("PORT", port)))
        .startsWith("HTTP/1.1 403 Forbidden\r\n")
        .endsWith("\r\n\r\nOnly requests to " + server.address() + " are answered.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"})
  void onlyGetIsAnswered(String method) {
    assertThat(browser.raw(method + " / HTTP/1.1", "Host: " + authority()))
        .startsWith("HTTP/1.1 405 Method Not Allowed\r\n")
        .contains("\r\nAllow: GET\r\n")
        .endsWith("\r\n\r\nOnly GET is answered.\n");
  }

  @Test
  void headIsRefusedWithoutAText() {
    assertThat(browser.raw("HEAD / HTTP/1.1", "Host: " + authority()))
        .startsWith("HTTP/1.1 405 Method Not Allowed\r\n")
        .endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/x",
        "/sample/",
        "/Sample",
        "/index.html",
        "/serve.js",
        "/config.yaml",
        "/../config.yaml",
        "/%2e%2e/config.yaml",
        "/..%2f..%2fetc/passwd",
        "/etc/passwd",
        "/generator/../config.yaml"
      })
  void nothingElseIsThere(String path) {
    assertThat(browser.raw("GET " + path + " HTTP/1.1", "Host: " + authority()))
        .startsWith("HTTP/1.1 404 Not Found\r\n")
        .endsWith("\r\n\r\nThere is nothing here.\n");
  }

  @Test
  void browsersMayRunNothingButThePagesOwnScript() throws Exception {
    HttpResponse<byte[]> page = browser.get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    Document document = parsed(page.body());
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .containsExactly(
            "default-src 'none'; connect-src 'self'; img-src blob:; style-src %s; script-src %s;"
                    .formatted(source(document, "style"), source(document, "script"))
                + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    assertThat(page.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void thePageRefersToNothing() throws Exception {
    byte[] page = browser.bytes("/");
    NodeList all = parsed(page).getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      for (String attribute : List.of("src", "href", "action", "style", "srcset", "onclick")) {
        assertThat(element.hasAttribute(attribute)).as(element.getTagName()).isFalse();
      }
    }
    assertThat(new String(page, StandardCharsets.UTF_8).replace("http://www.w3.org/1999/xhtml", ""))
        .doesNotContain("//www", "http:", "https:", "url(", "@import");
  }

  private static String source(Document document, String element) {
    return new PageText(document.getElementsByTagName(element).item(0).getTextContent()).source();
  }

  private static Document parsed(byte[] page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(page));
  }

  private static String authority() {
    return server.address().getAuthority();
  }
}
