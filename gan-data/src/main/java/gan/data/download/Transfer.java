package gan.data.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One try to fetch the bytes of a file that are not here yet. Bytes that are here are kept only if
 * the server says that they are of the same version of the file.
 */
final class Transfer {
  private static final Pattern RANGE =
      Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");
  private static final Map<Integer, String> REASONS =
      Map.of(
          401, "401 Unauthorized",
          403, "403 Forbidden",
          404, "404 Not Found",
          410, "410 Gone",
          429, "429 Too Many Requests",
          500, "500 Internal Server Error",
          502, "502 Bad Gateway",
          503, "503 Service Unavailable",
          504, "504 Gateway Timeout");

  private final Web web;
  private final RemoteFile file;
  private final PartFile part;
  private final Duration silence;
  private final Progress progress;

  Transfer(Web web, RemoteFile file, PartFile part, Duration silence, Progress progress) {
    this.web = web;
    this.file = file;
    this.part = part;
    this.silence = silence;
    this.progress = progress;
  }

  /**
   * Asks one address for the rest of the file, and adds what comes.
   *
   * @throws TransferException if not all of it came
   * @throws WrongFileException if the server has another file
   */
  void from(URI address) throws TransferException, WrongFileException, InterruptedException {
    HttpResponse<InputStream> answer = web.get(address, range());
    try (PatientStream body = new PatientStream(answer.body(), silence)) {
      begin(answer);
      copy(body);
    } catch (WrongFileException e) {
      throw e;
    } catch (IOException e) {
      throw web.failure(e);
    }
    if (part.size() < file.bytes()) {
      throw TransferException.passing("the connection was cut");
    }
  }

  private Map<String, String> range() {
    Map<String, String> headers = new HashMap<>();
    Optional<String> version = part.version();
    if (version.isPresent()) {
      headers.put("Range", "bytes=" + part.size() + "-");
      headers.put("If-Range", version.get());
    }
    return headers;
  }

  private void begin(HttpResponse<InputStream> answer) throws IOException {
    switch (answer.statusCode()) {
      case 200 -> part.begin(validator(answer));
      case 206 -> resume(answer);
      case 416 -> {
        part.clear();
        throw TransferException.passing("416 Range Not Satisfiable");
      }
      default -> throw refusal(answer);
    }
    long declared = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
    if (declared >= 0 && part.size() + declared != file.bytes()) {
      throw WrongFileException.length(part.size() + declared);
    }
  }

  /** A weak tag tells versions apart that may differ in bytes, so it is none. */
  private static Optional<String> validator(HttpResponse<InputStream> answer) {
    return answer
        .headers()
        .firstValue("ETag")
        .filter(tag -> !tag.startsWith("W/"))
        .or(() -> answer.headers().firstValue("Last-Modified"));
  }

  private void resume(HttpResponse<InputStream> answer) throws IOException {
    Matcher range = RANGE.matcher(answer.headers().firstValue("Content-Range").orElse(""));
    boolean follows = range.matches() && Long.parseLong(range.group(1)) == part.size();
    if (!follows) {
      part.clear();
      throw TransferException.passing("it sent another part of the file than it was asked for");
    }
    if (!range.group(2).equals("*") && Long.parseLong(range.group(2)) != file.bytes()) {
      throw WrongFileException.length(Long.parseLong(range.group(2)));
    }
  }

  private static TransferException refusal(HttpResponse<InputStream> answer) {
    int status = answer.statusCode();
    String reason = REASONS.getOrDefault(status, "status " + status);
    long wait = answer.headers().firstValue("Retry-After").map(Transfer::seconds).orElse(0L);
    boolean passing = status == 408 || status == 429 || status >= 500;
    return passing
        ? TransferException.passing(reason, Duration.ofSeconds(wait))
        : TransferException.lasting(reason);
  }

  private static long seconds(String text) {
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
  }

  private void copy(PatientStream body) throws IOException, InterruptedException {
    long done = part.size();
    Meter meter = new Meter(System::nanoTime, done);
    byte[] buffer = new byte[1 << 16];
    try (FileChannel to = part.append()) {
      for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
        done += count;
        if (done > file.bytes()) {
          throw WrongFileException.longer(file.bytes());
        }
        part.write(to, buffer, count);
        progress.advance(file.name(), done, file.bytes(), meter.left(done, file.bytes()));
      }
    }
  }

  /** The server has another file than the published one; the message says in what it differs. */
  static final class WrongFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private WrongFileException(String message) {
      super(message);
    }

    private static WrongFileException length(long bytes) {
      return new WrongFileException(String.format(Locale.ROOT, "%,d bytes", bytes));
    }

    private static WrongFileException longer(long bytes) {
      return new WrongFileException(String.format(Locale.ROOT, "more than %,d bytes", bytes));
    }
  }
}
