package gan.experiment.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.GanException;
import gan.core.run.RunLock;
import gan.core.run.RunOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruningTest {
  private static final PruneRule EVERYTHING =
      new PruneRule(Set.of(), OptionalInt.of(0), Optional.empty());

  @TempDir private Path runs;

  @Test
  void aRuleNeedsACondition() {
    assertThatThrownBy(() -> new PruneRule(Set.of(), OptionalInt.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A rule without a condition selects every run.");
  }

  @Test
  void statesSelect() throws Exception {
    write("00001-a", "failed");
    write("00002-a", "finished");
    write("00003-a", "stopped");
    write("00004-a", "failed");
    write("00005-a", "running").owner(WrittenRun.NOBODY);
    assertThat(removable(rule(Set.of(RunState.FAILED, RunState.KILLED))))
        .containsExactly("00005-a", "00004-a", "00001-a");
  }

  @Test
  void theNewestOfAllStay() throws Exception {
    write("00001-a", "failed");
    write("00002-a", "finished");
    write("00003-a", "failed");
    assertThat(removable(new PruneRule(Set.of(), OptionalInt.of(1), Optional.empty())))
        .containsExactly("00002-a", "00001-a");
    assertThat(
            removable(new PruneRule(Set.of(RunState.FAILED), OptionalInt.of(1), Optional.empty())))
        .containsExactly("00001-a");
  }

  @Test
  void onlyOldOnesAreSelectedByAge() throws Exception {
    write("00001-a", "failed").state("failed", "2026-01-02T00:00:00Z");
    write("00002-a", "failed").state("failed", "2026-01-01T00:00:00Z");
    Instant before = Instant.parse("2026-01-02T00:00:00Z");
    assertThat(removable(new PruneRule(Set.of(), OptionalInt.empty(), Optional.of(before))))
        .containsExactly("00002-a");
  }

  @Test
  void aRunningRunStays() throws Exception {
    WrittenRun run = write("00001-a", "running").owner(ProcessHandle.current().pid());
    String owner = RunOwner.of(run.run()).orElseThrow().toString();
    assertSpared(EVERYTHING, "it is running: " + owner);
    assertSpared(rule(Set.of(RunState.RUNNING)), "it is running: " + owner);
  }

  @Test
  void aRunOfUnknownStateStaysUnlessItIsNamed() throws Exception {
    WrittenRun.in(runs, "00001-a");
    assertSpared(EVERYTHING, "nobody knows whether it is running: it has no state.json");
    assertThat(removable(rule(Set.of(RunState.UNKNOWN)))).containsExactly("00001-a");
  }

  @Test
  void whatMayNotBeARunStays() throws Exception {
    write("my-best", "finished");
    assertSpared(EVERYTHING, "it is not named as 'gan train' names runs");
  }

  @Test
  void aLinkStaysAndSoDoesARunThatHoldsOne(@TempDir Path elsewhere) throws Exception {
    WrittenRun precious = WrittenRun.in(elsewhere, "00001-a").state("failed");
    Files.createSymbolicLink(runs.resolve("00001-a"), precious.run().path());
    assertSpared(EVERYTHING, "it is a link");

    Files.delete(runs.resolve("00001-a"));
    WrittenRun run = write("00001-a", "failed");
    Files.createSymbolicLink(run.run().samples().resolve("more"), elsewhere);
    assertSpared(EVERYTHING, "it holds the link 'samples/more'");
  }

  @Test
  void removingLeavesNothingButTheOthers() throws Exception {
    WrittenRun gone = write("00001-a", "failed").metrics(1, 2, 3);
    Files.writeString(gone.run().samples().resolve("step-000001.png"), "12345");
    WrittenRun stays = write("00002-a", "finished");
    Pruning pruning = Pruning.plan(RunList.of(runs), rule(Set.of(RunState.FAILED)));
    long size = 0;
    try (Stream<Path> files = Files.walk(gone.run().path())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
    }
    assertThat(pruning.bytes()).isEqualTo(size);

    List<String> removed = new ArrayList<>();
    pruning.remove(each -> removed.add(each.run().name()));

    assertThat(removed).containsExactly("00001-a");
    assertThat(gone.run().path()).doesNotExist();
    assertThat(stays.run().config()).exists();
  }

  @Test
  void aRunThatSomebodyHasStaysAndTheOthersGo() throws Exception {
    WrittenRun held = write("00002-a", "failed");
    WrittenRun free = write("00001-a", "failed");
    Pruning pruning = Pruning.plan(RunList.of(runs), rule(Set.of(RunState.FAILED)));
    RunLock lock = RunLock.take(held.run());
    try {
      String owner = RunOwner.of(held.run()).orElseThrow().toString();
      assertThatThrownBy(() -> pruning.remove(each -> {}))
          .isInstanceOf(GanException.class)
          .hasMessage(
              """
              error GAN-R006: the run 'RUN' is in use by OWNER
                Fix: wait until it has ended, or stop that process."""
                  .replace("RUN", held.run().toString())
                  .replace("OWNER", owner));
    } finally {
      lock.close();
    }
    assertThat(held.run().state()).exists();
    assertThat(free.run().path()).doesNotExist();
  }

  @Test
  void aRunThatWasResumedInTheMeantimeStays() throws Exception {
    WrittenRun run = write("00001-a", "failed");
    Pruning pruning = Pruning.plan(RunList.of(runs), EVERYTHING);
    run.state("finished", "2026-11-02T00:00:00Z");
    assertThatThrownBy(() -> pruning.remove(each -> {}))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-R006: the run 'RUN' was written to in the meantime
              Fix: look at it, and run this again."""
                .replace("RUN", run.run().toString()));
    assertThat(run.run().config()).exists();
  }

  private WrittenRun write(String name, String state) throws IOException {
    return WrittenRun.in(runs, name).state(state);
  }

  private static PruneRule rule(Set<RunState> states) {
    return new PruneRule(states, OptionalInt.empty(), Optional.empty());
  }

  private List<String> removable(PruneRule rule) {
    return Pruning.plan(RunList.of(runs), rule).removable().stream()
        .map(each -> each.run().name())
        .toList();
  }

  private void assertSpared(PruneRule rule, String reason) {
    Pruning pruning = Pruning.plan(RunList.of(runs), rule);
    assertThat(pruning.removable()).isEmpty();
    assertThat(pruning.spared().stream().map(Pruning.Spared::reason)).containsExactly(reason);
  }
}
