package gan.core.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes every commit fail, whoever runs it: a folder is where the manifest shall be.
 *
 * @param checkpoints the folder of all checkpoints
 */
public record Obstacle(Path checkpoints) implements Consumer<CommitStage> {

  @Override
  public void accept(CommitStage stage) {
    if (stage != CommitStage.FORCED) {
      return;
    }
    try (Stream<Path> all = Files.list(checkpoints)) {
      List<Path> drafts =
          all.filter(path -> path.getFileName().toString().startsWith(".tmp-")).toList();
      for (Path draft : drafts) {
        Files.createDirectory(draft.resolve("manifest.txt"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
