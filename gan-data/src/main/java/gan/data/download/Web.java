package gan.data.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLException;

/**
 * Asks servers. Redirects are followed to https only; plain http is spoken with this machine alone.
 *
 * <p>User and password of an address go to that host, and to no other that it redirects to.
 */
final class Web {
  private static final int REDIRECTS = 5;
  private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

  private final HttpClient client;
  private final Duration silence;
  private final Duration connect;

  /** A client with the given patience. */
  Web(Patience patience) {
    this.silence = patience.silence();
    this.connect = patience.connect();
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(connect)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Whether an address may be asked: https, or http on this machine. */
  static boolean isSafe(URI address) {
    return address.getHost() != null
        && ("https".equalsIgnoreCase(address.getScheme())
            || ("http".equalsIgnoreCase(address.getScheme()) && isLoopback(address.getHost())));
  }

  private static boolean isLoopback(String host) {
    try {
      boolean literal = host.matches("[0-9.]+|\\[.*\\]");
      return host.equals("localhost")
          || (literal && InetAddress.getByName(host).isLoopbackAddress());
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * Asks for an address, with further headers; the answer's body is open.
   *
   * @throws TransferException if there is no answer
   */
  HttpResponse<InputStream> get(URI address, Map<String, String> headers)
      throws TransferException, InterruptedException {
    URI at = address;
    for (int hops = 0; hops <= REDIRECTS; hops++) {
      HttpResponse<InputStream> answer = send(at, address, headers);
      if (!MOVED.contains(answer.statusCode())) {
        return answer;
      }
      at = next(at, answer);
    }
    throw TransferException.lasting("it redirects more than " + REDIRECTS + " times");
  }

  private static URI next(URI at, HttpResponse<InputStream> answer) throws TransferException {
    URI next;
    try {
      answer.body().close();
      next = at.resolve(answer.headers().firstValue("Location").orElse("").strip());
    } catch (IllegalArgumentException | IOException e) {
      throw TransferException.lasting("it redirects to no address");
    }
    if (!isSafe(next)) {
      throw TransferException.lasting(
          "it redirects to '" + Redaction.of(next) + "', which is not https");
    }
    return next;
  }

  private HttpResponse<InputStream> send(URI at, URI first, Map<String, String> headers)
      throws TransferException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(anonymous(at)).timeout(silence);
    headers.forEach(request::header);
    String user = at.getUserInfo();
    if (user != null && at.getHost().equals(first.getHost())) {
      byte[] bytes = user.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static URI anonymous(URI address) {
    String text = address.toString();
    String user = address.getRawUserInfo();
    return user == null ? address : URI.create(text.replaceFirst("//[^/@]*@", "//"));
  }

  /** What a fault of the network is called. */
  TransferException failure(IOException fault) {
    if (fault instanceof TransferException known) {
      return known;
    }
    if (fault instanceof HttpConnectTimeoutException) {
      return TransferException.passing("no connection within " + connect.toSeconds() + " s");
    }
    if (fault instanceof HttpTimeoutException) {
      return TransferException.passing("no answer within " + silence.toSeconds() + " s");
    }
    if (fault instanceof SSLException) {
      return TransferException.lasting("no secure connection: " + fault.getMessage());
    }
    if (fault instanceof ConnectException) {
      boolean unknown = fault.getCause() != null && isUnresolved(fault.getCause());
      return TransferException.passing(unknown ? "the host is unknown" : "no connection");
    }
    return TransferException.passing("the connection was cut");
  }

  private static boolean isUnresolved(Throwable cause) {
    return cause instanceof UnresolvedAddressException
        || (cause.getCause() != null && isUnresolved(cause.getCause()));
  }
}
