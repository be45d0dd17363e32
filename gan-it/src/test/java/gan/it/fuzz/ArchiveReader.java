package gan.it.fuzz;

import gan.core.problem.GanException;
import gan.data.archive.Archive;
import gan.data.archive.ArchiveLimits;
import gan.data.cifar.CifarOptions;
import gan.data.cifar.CifarSource;
import gan.data.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads an archive, unpacks it, and looks for a data set in it. */
final class ArchiveReader implements Reader {
  private static final ArchiveLimits FEW = new ArchiveLimits(1 << 20, 100, 100);

  @Override
  public void read(byte[] input, Path folder) throws IOException {
    Path file = Files.write(folder.resolve("data.tar.gz"), input);
    Path unpacked = Files.createDirectories(folder.resolve("deep/deeper")).resolve("unpacked");
    Bounded.all(
        () -> Archive.read(file, ArchiveLimits.usual(), (name, content) -> content.readAllBytes()),
        () -> unpack(file, unpacked),
        () -> DataFiles.inspect(CifarSource.open(CifarOptions.of(file, Split.TRAIN))));
    checkThatNothingIsOutside(folder, unpacked);
  }

  private static void unpack(Path file, Path unpacked) {
    try {
      Archive.unpack(file, unpacked, FEW);
    } catch (GanException e) {
      if (Files.exists(unpacked)) {
        throw new AssertionError("Refused, and yet unpacked", e);
      }
      throw e;
    }
  }

  private static void checkThatNothingIsOutside(Path folder, Path unpacked) throws IOException {
    List<Path> expected =
        List.of(
            folder, folder.resolve("data.tar.gz"), folder.resolve("deep"), unpacked.getParent());
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> others =
          all.filter(path -> !path.startsWith(unpacked) && !expected.contains(path)).toList();
      if (!others.isEmpty()) {
        throw new AssertionError("Left behind: " + others);
      }
    }
  }
}
