package gan.data.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the entries of one archive below one folder. */
final class Unpacking implements EntryReader {
  private final Path folder;
  private final Guard guard;

  Unpacking(Path folder, Guard guard) {
    this.folder = folder;
    this.guard = guard;
  }

  @Override
  public void read(Entry entry, InputStream content) throws IOException {
    Path target = EntryName.below(folder, entry.name());
    try {
      Files.createDirectories(entry.isFolder() ? target : target.getParent());
      if (!entry.isFolder()) {
        Files.copy(content, target);
      }
    } catch (FileAlreadyExistsException e) {
      throw guard.refusal(entry, "is both a file and a folder");
    }
  }
}
