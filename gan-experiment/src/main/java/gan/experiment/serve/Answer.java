package gan.experiment.serve;

import java.nio.charset.StandardCharsets;

/** What a request is answered with. */
final class Answer {
  private final int status;
  private final String type;
  private final byte[] bytes;

  private Answer(int status, String type, byte[] bytes) {
    this.status = status;
    this.type = type;
    this.bytes = bytes;
  }

  static Answer text(int status, String line) {
    return new Answer(status, "text/plain; charset=utf-8", utf8(line + "\n"));
  }

  static Answer page(String html) {
    return new Answer(200, "text/html; charset=utf-8", utf8(html));
  }

  static Answer json(byte[] json) {
    return new Answer(200, "application/json", json);
  }

  static Answer png(byte[] png) {
    return new Answer(200, "image/png", png);
  }

  /** Of HTTP. */
  int status() {
    return status;
  }

  /** What the bytes are. */
  String type() {
    return type;
  }

  /** Not copied. */
  byte[] bytes() {
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
