package gan.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.checkpoint.CheckpointStore;
import gan.core.checkpoint.Draft;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.train.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
  @TempDir private Path folder;

  @Test
  void aHundredRunsAtOnceFromFourProcessesGetNumbersOfTheirOwn() throws Exception {
    List<Process> others = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      others.add(OtherProcess.start("create", folder.toString()));
    }
    List<String> created =
        new ArrayList<>(
            OtherProcess.create(folder, 25).stream().map(RunDirectory::toString).toList());
    for (Process other : others) {
      created.addAll(OtherProcess.say(other, 25).lines().toList());
      assertThat(other.waitFor()).isZero();
    }
    assertThat(created)
        .doesNotHaveDuplicates()
        .hasSize(100)
        .allMatch(path -> Files.isDirectory(Path.of(path, "checkpoints")));
    List<String> names = names(folder);
    assertThat(names).hasSize(100).allMatch(name -> name.matches("\\d{5}-(same|other)"));
    assertThat(names.stream().map(name -> name.substring(0, 5))).doesNotHaveDuplicates();
  }

  @Test
  void numbersGoOnAfterTheLast() throws IOException {
    Files.createDirectories(folder.resolve("00041-earlier"));
    Files.createDirectories(folder.resolve("99-none"));
    Files.createDirectories(folder.resolve(".00042")); // whose creator was killed
    assertThat(RunDirectory.create(folder, "next").path()).hasFileName("00043-next");
    Files.createDirectories(folder.resolve("99999-many"));
    assertThat(RunDirectory.create(folder, "next").path()).hasFileName("100000-next");
  }

  @Test
  void whereAFileIsNoRunCanBeCreated() throws IOException {
    Path file = Files.writeString(folder.resolve("runs"), "x");
    assertThatThrownBy(() -> RunDirectory.create(file, "name"))
        .hasMessage(
            """
            error GAN-R002: a run cannot be created in '%s': \
            java.nio.file.FileAlreadyExistsException: %s
              Fix: make the folder writable, or set output.directory to one that is."""
                .formatted(file, file))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CANNOT_CREATE));
    assertThat(file).hasContent("x");
  }

  @Test
  void aFolderWithoutConfigurationIsNoRun() {
    assertThatThrownBy(() -> RunDirectory.open(folder))
        .hasMessage(
            """
            error GAN-R001: '%s' is not a run: it has no config.yaml
              Fix: name a folder that 'gan train' created, such as runs/00001-digits."""
                .formatted(folder))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.NO_INPUT));
  }

  /**
   * The temporary folder of the system plays no part: nothing could be moved from there in one
   * step. Linux, which this project needs, has a file system in memory.
   */
  @Test
  void runsMayLieOnAnotherFileSystem() throws IOException {
    Path runs = Files.createTempDirectory(Path.of("/dev/shm"), "gan-runs");
    try {
      RunDirectory run = RunDirectory.create(runs, "far");
      CheckpointStore store = new CheckpointStore(run.checkpoints());
      Draft draft = store.draft(1);
      Files.writeString(draft.folder().resolve("tensors"), "x");
      store.commit(draft, 2);
      new StateFile(run, new Interval(1, 1)).started(null, Start.fresh());
      assertThat(store.newest().checkpoint().step()).isEqualTo(1);
      assertThat(run.state()).isNotEmptyFile();
    } finally {
      try (Stream<Path> all = Files.walk(runs)) {
        for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Test
  void aNewPictureHasANumberThatNeitherAPictureNorAnAnimationHas() throws IOException {
    RunDirectory run = RunDirectory.create(folder, "x");
    assertThat(run.newPicture("traverse")).isEqualTo(run.samples().resolve("traverse-0001.png"));
    Files.createFile(run.samples().resolve("traverse-0001.png"));
    Files.createFile(run.samples().resolve("traverse-0002.gif"));
    assertThat(run.newPicture("traverse")).isEqualTo(run.samples().resolve("traverse-0003.png"));
    assertThat(run.newPicture()).isEqualTo(run.samples().resolve("drawn-0001.png"));
  }

  @Test
  void amongTenThousandRunsTheNextNumberIsFoundAtOnce() throws IOException {
    for (int number : IntStream.rangeClosed(1, 10_000).toArray()) {
      Files.createDirectory(folder.resolve(String.format(Locale.ROOT, "%05d-x", number)));
    }
    long began = System.nanoTime();
    assertThat(RunDirectory.create(folder, "next").path()).hasFileName("10001-next");
    assertThat((System.nanoTime() - began) / 1e9).isBetween(0.0, 2.0);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
