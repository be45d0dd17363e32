package gan.experiment.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import gan.core.problem.GanException;
import java.io.IOException;
import java.lang.System.Logger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Lets in what asks for something that is there, under the address that it is at. A page of
 * somewhere else whose name was made to mean this machine still sends that name.
 *
 * @param authority address and port, as in {@code Host}
 * @param routes what is there, by path, and which answers it gives
 * @param policy the value of Content-Security-Policy
 */
record Door(String authority, Map<String, Function<String, Answer>> routes, String policy)
    implements HttpHandler {
  private static final Logger LOG = System.getLogger(Door.class.getName());

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Type", answer.type());
      headers.set("Content-Security-Policy", policy);
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Referrer-Policy", "no-referrer");
      headers.set("Cache-Control", "no-store");
      if (answer.status() == 405) {
        headers.set("Allow", "GET");
      }
      boolean isHead = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(answer.status(), isHead ? -1 : answer.bytes().length);
      if (!isHead) {
        exchange.getResponseBody().write(answer.bytes());
      }
    }
  }

  private Answer answer(HttpExchange exchange) {
    try {
      return granted(exchange);
    } catch (Refusal e) {
      return Answer.text(e.status(), e.getMessage());
    } catch (GanException e) {
      return Answer.text(500, e.problems().get(0).message().replaceAll("\\s+", " ") + ".");
    } catch (RuntimeException | Error e) {
      LOG.log(Logger.Level.ERROR, "A request failed.", e);
      return Answer.text(500, "The framework failed: see where gan serve was started.");
    }
  }

  private Answer granted(HttpExchange exchange) {
    if (!List.of(authority).equals(exchange.getRequestHeaders().get("Host"))) {
      throw new Refusal(403, "Only requests to http://" + authority + "/ are answered.");
    }
    if (!exchange.getRequestMethod().equals("GET")) {
      throw new Refusal(405, "Only GET is answered.");
    }
    Function<String, Answer> route = routes.get(exchange.getRequestURI().getRawPath());
    if (route == null) {
      throw new Refusal(404, "There is nothing here.");
    }
    return route.apply(exchange.getRequestURI().getRawQuery());
  }
}
