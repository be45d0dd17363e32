package gan.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed with SIGKILL, wherever and however often, becomes the run that nobody
 * killed, byte for byte: every tensor, every row of metrics, every picture.
 */
class CrashIT {
  private static final int LANES = Runtime.getRuntime().availableProcessors();
  private static final int KILLS = Integer.getInteger("gan.crash.kills", 20);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  private static ExecutorService lanes;
  private static VictimJvm jvm;
  private static Map<String, String> twin;
  private static long startNanos;

  @BeforeAll
  static void letOneLive() {
    lanes = Executors.newFixedThreadPool(LANES);
    jvm = VictimJvm.in(folder);
    Chain chain = new Chain(folder.resolve("twin"));
    assertThat(chain.next(() -> Life.watch(jvm.start(chain.runs(), Failpoint.NONE))).killed())
        .isFalse();
    twin = chain.results();
    assertThat(twin).containsKeys("row 1", "row 60", "step-000056.png", "tensors.index");
    long before = System.nanoTime();
    Life.watch(jvm.start(folder.resolve("unused"), new Failpoint(Failpoint.STARTED, 0)));
    startNanos = System.nanoTime() - before;
  }

  @AfterAll
  static void close() {
    lanes.shutdownNow();
  }

  @Test
  void nothingIsLostAtTheFirstFailpoints() throws Exception {
    nothingIsLost(Failpoint.all().subList(0, 2));
  }

  @Tag("exhaustive")
  @Test
  void nothingIsLostAtAnyFailpoint() throws Exception {
    nothingIsLost(Failpoint.all());
  }

  private static void nothingIsLost(List<List<Failpoint>> all) throws Exception {
    List<Callable<Void>> chains = new ArrayList<>();
    for (List<Failpoint> failpoints : all) {
      chains.add(
          () -> {
            killedAt(failpoints);
            return null;
          });
    }
    join(lanes.invokeAll(chains));
  }

  @Tag("exhaustive")
  @Test
  void nothingIsLostAtAnyMoment() throws Exception {
    Kills kills = new Kills(KILLS);
    AtomicInteger number = new AtomicInteger();
    List<Callable<Void>> chains = new ArrayList<>();
    for (int lane = 0; lane < LANES; lane++) {
      Random random = new Random(lane);
      chains.add(
          () -> {
            while (kills.isAnyLeft()) {
              killedAgainAndAgain("random-" + number.incrementAndGet(), random, kills);
            }
            return null;
          });
    }
    join(lanes.invokeAll(chains));
    kills.report();
  }

  private static void killedAt(List<Failpoint> failpoints) throws Exception {
    Chain chain = new Chain(folder.resolve(failpoints.toString()));
    try {
      for (Failpoint failpoint : failpoints) {
        assertThat(chain.next(() -> Life.watch(jvm.start(chain.runs(), failpoint))).killed())
            .as(failpoint.toString())
            .isTrue();
      }
      Life last = chain.next(() -> Life.watch(jvm.start(chain.runs(), Failpoint.NONE)));
      assertThat(last.killed()).isFalse();
      assertThat(chain.results()).isEqualTo(twin);
    } catch (AssertionError e) {
      throw new AssertionError("Killed at " + failpoints + ": " + e.getMessage(), e);
    }
  }

  private static void killedAgainAndAgain(String name, Random random, Kills kills)
      throws Exception {
    Chain chain = new Chain(folder.resolve(name));
    Life life;
    do {
      Moment moment = kills.isAnyLeft() ? Moment.random(random, startNanos) : Moment.never();
      life = chain.next(() -> Life.until(jvm.start(chain.runs(), Failpoint.NONE), moment));
      if (life.killed()) {
        kills.killed();
      }
    } while (life.killed());
    assertThat(chain.results()).as(name).isEqualTo(twin);
    kills.finished();
  }

  private static void join(List<Future<Void>> lanes) throws InterruptedException {
    for (Future<Void> lane : lanes) {
      try {
        lane.get();
      } catch (ExecutionException e) {
        throw new AssertionError(e.getCause().getMessage(), e.getCause());
      }
    }
  }
}
