package gan.experiment.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Asks a server as browsers do, and as they do not. */
record Browser(URI address, HttpClient client) {

  static Browser of(SampleServer server) {
    return new Browser(server.address(), HttpClient.newHttpClient());
  }

  HttpResponse<byte[]> get(String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] bytes(String path) {
    return get(path).body();
  }

  String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  /** Status and text, such as {@code 404 There is nothing here.}. */
  String verdict(String path) {
    HttpResponse<byte[]> response = get(path);
    return response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
  }

  /**
   * Sends lines as they are.
   *
   * @return all that comes back
   */
  String raw(String... lines) {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
