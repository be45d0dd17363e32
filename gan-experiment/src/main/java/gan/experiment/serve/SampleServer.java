package gan.experiment.serve;

import com.sun.net.httpserver.HttpServer;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.experiment.SavedRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves a page on which a run's generator is played with, to this machine alone. It reads the run
 * when it starts, and no file for a request but the images that samples are made from.
 *
 * <p>Thread-safe.
 */
public final class SampleServer implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  /** More than one, so that who waits for a sample does not keep others from the page. */
  private static final int THREADS = 4;

  private final HttpServer http;
  private final ExecutorService threads;
  private final ServedGenerator served;
  private final Resources resources;

  private SampleServer(HttpServer http, ServedGenerator served, Resources resources) {
    this.http = http;
    this.served = served;
    this.resources = resources;
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "gan-serve");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Opens a run and answers from now on.
   *
   * @param saved the run at a checkpoint
   * @param registry the installed parts
   * @param port where to listen; 0 for any that is free
   * @throws GanException if the port is taken, the run does not fit the installed parts, or its
   *     samples are made from images and its data cannot be opened
   */
  public static SampleServer start(SavedRun saved, PluginRegistry registry, int port) {
    HttpServer http = listen(port);
    Resources resources = null;
    try {
      resources = Resources.open(saved, registry);
      SampleServer server = new SampleServer(http, resources.served(saved, registry), resources);
      server.answer(saved);
      return server;
    } catch (RuntimeException | Error e) {
      http.stop(0);
      if (resources != null) {
        resources.close();
      }
      throw e;
    }
  }

  /** Where the page is. */
  public URI address() {
    return URI.create("http://" + authority() + "/");
  }

  /** Lets the sample that is being made be finished, and ends. */
  @Override
  public void close() {
    http.stop(0);
    threads.shutdown();
    served.end();
    resources.close();
  }

  private void answer(SavedRun saved) {
    ServedPage page = ServedPage.load();
    Map<String, Object> about = served.description();
    about.put("run", saved.run().path().toAbsolutePath().normalize().getFileName().toString());
    about.put("step", saved.checkpoint().step());
    byte[] description = JsonMapper.shared().writeValueAsBytes(about);
    Map<String, Function<String, Answer>> routes =
        Map.of(
            "/", route(Set.of(), query -> Answer.page(page.html())),
            "/generator", route(Set.of(), query -> Answer.json(description)),
            "/vector", route(Set.of("seed"), served::vector),
            "/sample", route(ServedGenerator.SAMPLE, served::sample),
            "/numbers", route(ServedGenerator.SAMPLE, served::numbers),
            "/neighbours", route(ServedGenerator.NEIGHBOURS, served::neighbours));
    http.createContext("/", new Door(authority(), routes, page.policy()));
    http.setExecutor(threads);
    http.start();
  }

  private static Function<String, Answer> route(
      Set<String> parameters, Function<Query, Answer> answer) {
    return text -> answer.apply(Query.parse(text, parameters));
  }

  private String authority() {
    int port = http.getAddress().getPort();
    return http.getAddress().getAddress().getHostAddress() + (port == 80 ? "" : ":" + port);
  }

  private static HttpServer listen(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.BAD_ARGUMENT,
              "port " + port + " cannot be listened on: " + e.getMessage(),
              "name another port, or 0 for any that is free."),
          e);
    }
  }
}
