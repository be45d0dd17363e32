package gan.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
  @TempDir private Path folder;

  private RunDirectory run;
  private Process other;

  @BeforeEach
  void create() {
    run = RunDirectory.create(folder, "locked");
  }

  @AfterEach
  void end() throws InterruptedException {
    if (other != null) {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void aRunThatAnotherProcessHasIsRefused() throws Exception {
    other = OtherProcess.start("hold", run.toString());
    assertThat(OtherProcess.say(other, 1)).isEqualTo("taken");
    assertRefused(run, other.pid());
    assertThat(owner().pid()).isEqualTo(other.pid());
    assertThat(owner().isAlive()).isTrue();
  }

  @Test
  void aKilledOwnersRunIsFreeAtOnce() throws Exception {
    other = OtherProcess.start("hold", run.toString());
    assertThat(OtherProcess.say(other, 1)).isEqualTo("taken");
    other.destroyForcibly().waitFor();
    assertThat(owner().pid()).isEqualTo(other.pid());
    assertThat(owner().isAlive()).isFalse();
    take(run).close();
    assertThat(owner().pid()).isEqualTo(ProcessHandle.current().pid());
  }

  @Test
  void theSameProcessIsRefusedTooAndDoesNotLoseTheLockByTrying() throws Exception {
    try (RunLock lock = take(run)) {
      assertThat(lock).isNotNull();
      for (int tries = 0; tries < 3; tries++) {
        assertRefused(run, ProcessHandle.current().pid());
        assertRefused(
            new RunDirectory(folder.resolve("../" + folder.getFileName() + "/00001-locked")),
            ProcessHandle.current().pid());
      }
      System.gc();
      Thread.sleep(200);
      System.gc();
      assertOthersAreRefused();
    }
    take(run).close();
  }

  @Test
  void aLinkToARunIsTheSameRun() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), run.path());
    try (RunLock lock = take(run)) {
      assertThat(lock).isNotNull();
      assertRefused(new RunDirectory(link), ProcessHandle.current().pid());
      assertOthersAreRefused();
    }
  }

  @Test
  void readingEveryOtherFileOfTheRunKeepsTheLock() throws Exception {
    try (RunLock lock = take(run)) {
      assertThat(lock).isNotNull();
      Files.writeString(run.config(), "x");
      Files.writeString(run.state(), "x");
      try (Stream<Path> files = Files.walk(run.path())) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!file.equals(run.lock())) {
            Files.readAllBytes(file);
          }
        }
      }
      assertThat(RunOwner.of(run)).isPresent();
      RunDirectory.open(run.path());
      assertOthersAreRefused();
    }
  }

  @Test
  void aRunWhoseOwnerCannotBeReadIsRefusedAllTheSame() throws Exception {
    try (RunLock lock = take(run)) {
      assertThat(lock).isNotNull();
      for (String text : List.of("", "pid=x", "pid=1\nsince=yesterday\n", "\\u00")) {
        Files.writeString(run.owner(), text);
        assertThat(RunOwner.of(run)).isEmpty();
        assertThatThrownBy(() -> take(run))
            .hasMessage(
                """
                error GAN-R006: the run '%s' is in use by another process
                  Fix: wait until it has ended, or stop that process."""
                    .formatted(run));
      }
    }
  }

  @Test
  void whereNothingCanBeWrittenTheFolderIsNamed() throws IOException {
    Files.createDirectory(run.lock());
    assertThatThrownBy(() -> take(run))
        .hasMessage(
            """
            error GAN-R002: the run '%s' cannot be written to: java.nio.file.FileSystemException: \
            %s: Is a directory
              Fix: make the folder writable."""
                .formatted(run, run.lock()))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CANNOT_CREATE));
    Files.delete(run.lock());
    take(run).close();
  }

  @Test
  void aProcessThatOnlyHasTheOldNumberIsNotTheOwner() throws IOException {
    RunOwner here = RunOwner.here();
    assertThat(here.isAlive()).isTrue();
    Instant began = ProcessHandle.current().info().startInstant().orElseThrow();
    Instant earlier = began.minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    assertThat(new RunOwner(here.pid(), here.host(), earlier).isAlive()).isFalse();
    assertThat(new RunOwner(here.pid(), "elsewhere." + here.host(), earlier).isAlive()).isTrue();
    here.write(run);
    assertThat(RunOwner.of(run)).contains(here);
  }

  private static RunLock take(RunDirectory which) {
    return RunLock.take(which);
  }

  private RunOwner owner() {
    return RunOwner.of(run).orElseThrow();
  }

  private void assertRefused(RunDirectory which, long pid) {
    assertThatThrownBy(() -> take(which))
        .hasMessage(refusal(which, pid))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CANNOT_CREATE));
  }

  private void assertOthersAreRefused() throws Exception {
    other = OtherProcess.start("try", run.toString());
    assertThat(OtherProcess.say(other, 2)).isEqualTo(refusal(run, ProcessHandle.current().pid()));
    assertThat(other.waitFor()).isZero();
  }

  private String refusal(RunDirectory which, long pid) {
    return """
        error GAN-R006: the run '%s' is in use by process %d on %s since %s
          Fix: wait until it has ended, or stop that process."""
        .formatted(which, pid, owner().host(), owner().since());
  }
}
