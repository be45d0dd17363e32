package gan.core.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckpointStoreTest {
  private static final int KEEP = 2;

  @TempDir private Path folder;

  private CheckpointStore store;

  @BeforeEach
  void open() {
    store = new CheckpointStore(folder);
  }

  @Test
  void whatIsCommittedIsWholeAndTheNewest() throws IOException {
    commit(5, 10);
    assertThat(newest()).isEqualTo(10);
    assertThat(store.newest().skipped()).isEmpty();
    assertThat(store.newest().checkpoint().tensors())
        .isEqualTo(folder.resolve("step-000000010/tensors"));
    assertThat(store.pointed("latest")).hasValue(10);
    assertThat(store.at(5)).isEqualTo(new Checkpoint(5, folder.resolve("step-000000005")));
    assertThat(folder.resolve("step-000000010/manifest.txt"))
        .content()
        .matches("gan checkpoint 1\n[0-9a-f]{64} 7 note\\.txt\n[0-9a-f]{64} 64 tensors\\.data\n");
  }

  @ParameterizedTest
  @EnumSource
  void aCommitThatIsCutShortLosesNothing(CommitStage stage) throws IOException {
    commit(5, 10);
    CheckpointStore dying = new CheckpointStore(folder, new Cut(stage));
    assertThatThrownBy(() -> commit(dying, 15)).isInstanceOf(Cut.Death.class);

    CheckpointStore next = new CheckpointStore(folder);
    boolean counts = stage.compareTo(CommitStage.NAMED) >= 0;
    long newest = next.newest().checkpoint().step();
    assertThat(newest).isEqualTo(counts ? 15 : 10);
    assertThat(next.newest().skipped()).isEmpty();
    List<String> done = next.continueFrom(newest);
    assertThat(names()).noneMatch(name -> name.startsWith("."));
    assertThat(done)
        .isEqualTo(
            counts
                ? List.of()
                : List.of("An unfinished checkpoint was removed: the last run was cut short."));
    assertThat(next.pointed("latest")).hasValue(newest);
    assertThat(next.steps()).hasSizeGreaterThanOrEqualTo(2);
    for (long step : next.steps()) {
      assertThat(next.at(step).step()).isEqualTo(step);
    }
  }

  @Test
  void whatWasLeftOfARemovalAndOfAPointerIsTidiedAway() throws IOException {
    commit(5);
    Path half = Files.createDirectories(folder.resolve(".tmp-old-1/deeper"));
    Files.writeString(half.resolve("file"), "x");
    Files.writeString(folder.resolve(".tmp-latest"), "step-0000");
    Files.writeString(folder.resolve("latest"), "step-00");
    assertThat(store.pointed("latest")).isEmpty();
    store.continueFrom(5);
    assertThat(names()).containsExactly("latest", "step-000000005");
    assertThat(store.pointed("latest")).hasValue(5);
  }

  @Test
  void anyBitThatFlipsInAnyFileIsNoticed() throws IOException {
    commit(5, 10);
    Path newest = folder.resolve("step-000000010");
    int flips = 0;
    for (String name : List.of("tensors.data", "note.txt", "manifest.txt")) {
      byte[] good = Files.readAllBytes(newest.resolve(name));
      for (int bit = 0; bit < 8 * good.length; bit++) {
        byte[] bad = good.clone();
        bad[bit / 8] ^= (byte) (1 << bit % 8);
        Files.write(newest.resolve(name), bad);
        CheckpointStore.Found found = store.newest();
        assertThat(found.checkpoint().step()).as("bit %d of %s", bit, name).isEqualTo(5);
        if (!name.equals("manifest.txt")) {
          assertThat(found.skipped())
              .containsExactly(
                  "step-000000010: '" + name + "' is not what was written: its SHA-256 differs");
        }
        flips++;
      }
      Files.write(newest.resolve(name), good);
    }
    assertThat(flips).isGreaterThan(1000);
    assertThat(newest()).isEqualTo(10);
  }

  @Test
  void aTruncatedFileIsNamedWithWhatIsLeftOfIt() throws IOException {
    commit(5, 10);
    Files.write(folder.resolve("step-000000010/tensors.data"), new byte[33]);
    assertThat(store.newest().skipped())
        .containsExactly("step-000000010: 'tensors.data' has 33 of 64 bytes");
    assertThat(newest()).isEqualTo(5);
    refuses(
        () -> store.at(10),
        """
        error GAN-K003: the checkpoint in 'DIR' is damaged
          step-000000010: 'tensors.data' has 33 of 64 bytes.
          Fix: restore the folder from a copy, or train again from the run's config.yaml.""");
  }

  @Test
  void whenAllAreDamagedEachReasonIsListedAndNothingIsTouched() throws IOException {
    commitAll(5, 10, 15, 20, 25, 30, 35, 40, 45);
    Files.delete(file(5, "manifest.txt"));
    Files.delete(file(10, "tensors.data"));
    Files.writeString(file(15, "stray"), "");
    Files.write(file(20, "tensors.data"), new byte[0]);
    Files.writeString(file(25, "manifest.txt"), "gan checkpoint 2\n");
    Files.write(file(30, "manifest.txt"), new byte[0]);
    Files.write(file(35, "manifest.txt"), new byte[] {(byte) 0xff, '\n'});
    Files.writeString(file(40, "manifest.txt"), "gan checkpoint 1\n");
    Files.writeString(file(45, "manifest.txt"), "gan checkpoint 1\n../../etc/passwd\n");
    List<String> before = tree();
    refuses(
        store::newest,
        """
        error GAN-K003: every checkpoint in 'DIR' is damaged
          step-000000045: 'manifest.txt' has the line '../../etc/passwd'.
          step-000000040: 'note.txt' is not in the manifest.
          step-000000035: 'manifest.txt' is not text.
          step-000000030: 'manifest.txt' is not a manifest.
          step-000000025: it has the format 'gan checkpoint 2', and this release reads 'gan \
        checkpoint 1'.
          step-000000020: 'tensors.data' has 0 of 64 bytes.
          step-000000015: 'stray' is not in the manifest.
          step-000000010: 'tensors.data' is missing.
          step-000000005: 'manifest.txt' is missing.
          Fix: restore the folder from a copy, or train again from the run's config.yaml.""");
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void whereNoneIsThereTheMessageSaysWhenOneWillBe() {
    refuses(
        store::newest,
        """
        error GAN-K001: 'DIR' has no checkpoint
          Fix: train again: the first checkpoint is written after output.checkpointEvery steps.""");
    refuses(
        () -> store.at(7),
        """
        error GAN-K001: 'DIR' has no checkpoint of step 7
          Fix: choose one of: none is there.""");
  }

  @Test
  void aStepThatIsNotThereIsAnsweredWithThoseThatAre() throws IOException {
    commit(5, 10);
    refuses(
        () -> store.at(7),
        """
        error GAN-K001: 'DIR' has no checkpoint of step 7
          Fix: choose one of: 10, 5.""");
  }

  @Test
  void aDamagedPointerPointsNowhere() throws IOException {
    commit(5);
    Files.write(folder.resolve("best-fid"), new byte[] {(byte) 0xff});

    assertThat(store.pointed("best-fid")).isEmpty();
    assertThat(store.best()).isEmpty();
    assertThat(store.newest().checkpoint().step()).isEqualTo(5);
  }

  @Test
  void pruningKeepsTheNewestAndWhatIsBest() throws IOException {
    commitAll(5, 10, 15, 20, 25);
    store.point("best-fid", 10);
    commit(store, 30);
    assertThat(store.steps()).containsExactly(30L, 25L, 10L);
    assertThat(store.pointed("best-fid")).hasValue(10);
  }

  @Test
  void pruningNeverRemovesTheLastTwoThatAreWhole() throws IOException {
    commitAll(5, 10, 15, 20);
    Files.delete(file(15, "tensors.data"));
    Files.delete(file(20, "manifest.txt"));
    Draft draft = draft(new CheckpointStore(folder), 25);
    new CheckpointStore(folder).commit(draft, 1);
    assertThat(store.steps()).containsExactly(25L, 20L, 15L, 10L);
  }

  @Test
  void laterCheckpointsArePutAsideWhole() throws IOException {
    commitAll(5, 10, 15);
    assertThat(store.continueFrom(5))
        .hasSize(2)
        .allMatch(
            line ->
                line.matches("step-0000000(10|15) was put aside as aside-\\1-[0-9a-f-]{36}\\."));
    assertThat(store.steps()).containsExactly(5L);
    assertThat(names()).filteredOn(name -> name.startsWith("aside-")).hasSize(2);
    commit(store, 10);
    assertThat(newest()).isEqualTo(10);
  }

  @Test
  void aCheckpointIsNeverWrittenOver() throws IOException {
    commit(5);
    assertThatThrownBy(() -> store.draft(5))
        .isInstanceOf(IOException.class)
        .hasMessage("'" + folder.resolve("step-000000005") + "' exists");
  }

  @Test
  void aCommitThatFailsTakesItsDraftAway() throws IOException {
    commit(5);
    CheckpointStore failing = new CheckpointStore(folder, new Obstacle(folder));
    assertThatThrownBy(() -> commit(failing, 10)).isInstanceOf(IOException.class);
    assertThat(names()).containsExactly("latest", "step-000000005");
    assertThat(newest()).isEqualTo(5);
  }

  @Test
  void stepsAndNotTheClockSayWhichIsNewest() throws IOException {
    commitAll(5, 10, 15);
    Files.setLastModifiedTime(file(5, ""), FileTime.from(Instant.parse("2038-01-19T03:14:08Z")));
    Files.setLastModifiedTime(file(15, ""), FileTime.from(Instant.EPOCH));
    assertThat(newest()).isEqualTo(15);
    new CheckpointStore(folder).commit(draft(store, 20), KEEP);
    assertThat(store.steps()).containsExactly(20L, 15L);
  }

  private long newest() {
    return store.newest().checkpoint().step();
  }

  private Path file(long step, String name) {
    return folder.resolve(CheckpointStore.name(step)).resolve(name);
  }

  private void commit(long... steps) throws IOException {
    for (long step : steps) {
      commit(store, step);
    }
  }

  private void commitAll(long... steps) throws IOException {
    for (long step : steps) {
      store.commit(draft(store, step), steps.length);
    }
  }

  private void commit(CheckpointStore into, long step) throws IOException {
    into.commit(draft(into, step), KEEP);
  }

  private static Draft draft(CheckpointStore into, long step) throws IOException {
    Draft draft = into.draft(step);
    byte[] bytes = new byte[64];
    bytes[0] = (byte) step;
    Files.write(draft.folder().resolve("tensors.data"), bytes);
    Files.writeString(draft.folder().resolve("note.txt"), "step " + step % 10 + "\n");
    return draft;
  }

  private void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .hasMessage(message.replace("DIR", folder.toString()))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.BAD_CHECKPOINT));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** Every file with its size. */
  private List<String> tree() throws IOException {
    List<String> all = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted().toList()) {
        all.add(path + " " + Files.size(path));
      }
    }
    return all;
  }
}
