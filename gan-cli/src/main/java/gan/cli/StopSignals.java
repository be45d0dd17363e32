package gan.cli;

import gan.core.train.Stop;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import org.jline.utils.Signals;

/**
 * Turns Ctrl-C, a request of the system to end, and the end of the time that was given into a stop:
 * the first asks the training to finish its step and save, the second ends the process at once, and
 * so does a save that takes too long.
 */
final class StopSignals {
  /** Not part of a step: a step that takes longer ends without a save. */
  static final Duration GRACE = Duration.ofSeconds(30);

  private final Stop stop = new Stop();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final Timer timer = new Timer("gan-stop", true);

  private final Duration grace;
  private final Runnable last;

  private StopSignals(Duration grace, Runnable last) {
    this.grace = grace;
    this.last = last;
  }

  /** Listens from now on. */
  static StopSignals install(Optional<Duration> maxTime) {
    return install(maxTime, GRACE, () -> {});
  }

  /**
   * Listens from now on.
   *
   * @param maxTime when to ask without a signal
   * @param grace how long to wait, after the first signal, for an end
   * @param last done before the process is ended without a save
   */
  static StopSignals install(Optional<Duration> maxTime, Duration grace, Runnable last) {
    StopSignals signals = new StopSignals(grace, last);
    signals.on("INT", Stop.Reason.INTERRUPTED);
    signals.on("TERM", Stop.Reason.TERMINATED);
    maxTime.ifPresent(time -> signals.after(time, () -> signals.ask(Stop.Reason.OUT_OF_TIME)));
    return signals;
  }

  Stop stop() {
    return stop;
  }

  /** Waits until something asks to stop; why. */
  Stop.Reason await() throws InterruptedException {
    asked.await();
    return stop.reason().orElseThrow();
  }

  /** What a process ends with that was stopped for this reason. */
  static int exitCode(Stop.Reason reason) {
    return switch (reason) {
      case INTERRUPTED -> 130;
      case TERMINATED -> 143;
      case OUT_OF_TIME -> 75;
    };
  }

  private boolean ask(Stop.Reason reason) {
    boolean isFirst = stop.ask(reason);
    asked.countDown();
    return isFirst;
  }

  private void on(String name, Stop.Reason reason) {
    Signals.register(
        name,
        () -> {
          if (!ask(reason)) {
            halt(reason);
          }
          after(grace, () -> halt(reason));
        });
  }

  private void halt(Stop.Reason reason) {
    last.run();
    Runtime.getRuntime().halt(exitCode(reason));
  }

  private void after(Duration time, Runnable task) {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            task.run();
          }
        },
        time.toMillis());
  }
}
