package gan.data.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on this machine that answers each request as the test says, and notes what was asked.
 */
public final class Host implements AutoCloseable {

  /** What one request was. */
  public record Asked(String path, String range, String ifRange, String authorization) {}

  /** How one request is answered. */
  @SuppressWarnings("exports")
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Answer> answers = new ArrayDeque<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  public Host(Answer... answers) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.answers.addAll(Arrays.asList(answers));
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.add(
        new Asked(
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("Range"),
            exchange.getRequestHeaders().getFirst("If-Range"),
            exchange.getRequestHeaders().getFirst("Authorization")));
    Answer answer;
    synchronized (answers) {
      // The last answer is given again and again.
      answer = answers.size() > 1 ? answers.remove() : answers.element();
    }
    try (exchange) {
      answer.to(exchange);
    } catch (IOException e) {
      // The client gave up, or the answer is meant to end too early.
    }
  }

  public URI address(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  public List<Asked> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** A status, with headers as {@code name: value}. */
  public static Answer status(int status, String... headers) {
    return exchange -> {
      for (String header : headers) {
        String[] parts = header.split(": ", 2);
        exchange.getResponseHeaders().add(parts[0], parts[1]);
      }
      byte[] page = "<html>".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, page.length);
      exchange.getResponseBody().write(page);
    };
  }

  /** All of the content, or the part that is asked for. */
  public static Answer whole(byte[] content, String tag) {
    return cut(content, tag, Integer.MAX_VALUE, null);
  }

  /**
   * Declares all that is asked for, sends at most {@code most} bytes of it, and hangs up when they
   * are in a file: the client drops what it has not yet handed over.
   */
  public static Answer cut(byte[] content, String tag, int most, Path part) {
    return exchange -> {
      int from = from(exchange, tag);
      if (tag != null) {
        exchange.getResponseHeaders().add("ETag", tag);
      }
      if (from > 0) {
        exchange
            .getResponseHeaders()
            .add(
                "Content-Range",
                "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
      }
      exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
      int length = Math.min(most, content.length - from);
      exchange.getResponseBody().write(content, from, length);
      exchange.getResponseBody().flush();
      for (int i = 0; part != null && i < 1_000 && part.toFile().length() < from + length; i++) {
        pause(10);
      }
    };
  }

  /** Declares nothing: sends in chunks. */
  public static Answer chunked(byte[] content) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(content);
      exchange.getResponseBody().close();
    };
  }

  /** Declares all, sends {@code most} bytes of it, and then nothing more, without an end. */
  public static Answer stalling(byte[] content, String tag, int most) {
    return exchange -> {
      exchange.getResponseHeaders().add("ETag", tag);
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content, 0, most);
      exchange.getResponseBody().flush();
      pause(60_000);
    };
  }

  /** Sends a tenth of the content each {@code pause} milliseconds. */
  public static Answer slow(byte[] content, String tag, long pause) {
    return exchange -> {
      exchange.getResponseHeaders().add("ETag", tag);
      exchange.sendResponseHeaders(200, content.length);
      int step = content.length / 10;
      for (int at = 0; at < content.length; at += step) {
        exchange.getResponseBody().write(content, at, Math.min(step, content.length - at));
        exchange.getResponseBody().flush();
        pause(pause);
      }
    };
  }

  /** Never answers. */
  public static Answer silence() {
    return exchange -> pause(60_000);
  }

  private static int from(HttpExchange exchange, String tag) {
    String range = exchange.getRequestHeaders().getFirst("Range");
    String wanted = exchange.getRequestHeaders().getFirst("If-Range");
    boolean part = range != null && tag != null && tag.equals(wanted);
    return part ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
