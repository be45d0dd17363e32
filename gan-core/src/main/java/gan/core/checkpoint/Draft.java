package gan.core.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A checkpoint that does not count yet: files are put in its folder, then it is committed. Until
 * then it is a hidden folder that the next start removes.
 *
 * <p>Used by one thread at a time.
 */
public final class Draft {
  private final Path folder;
  private final Path target;
  private final Consumer<CommitStage> stages;

  Draft(Path folder, Path target, Consumer<CommitStage> stages) {
    this.folder = folder;
    this.target = target;
    this.stages = stages;
  }

  /** Where to put files; no folders. */
  public Path folder() {
    return folder;
  }

  /** Makes it count: files first, then the list of them, then the name. */
  void commit() throws IOException {
    stages.accept(CommitStage.WRITTEN);
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      Durable.force(file);
    }
    stages.accept(CommitStage.FORCED);
    Path manifest = folder.resolve(Manifest.NAME);
    Files.writeString(manifest, Manifest.of(folder).text());
    Durable.force(manifest);
    Durable.force(folder);
    stages.accept(CommitStage.LISTED);
    Durable.name(folder, target);
    stages.accept(CommitStage.NAMED);
  }

  /** Removes what was written. */
  void discard() throws IOException {
    if (Files.exists(folder)) {
      Durable.remove(folder);
    }
  }
}
