package gan.data.archive;

import static gan.data.archive.Archives.add;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir Path folder;

  private Path unpack(byte[] archive) throws IOException {
    Path file = Archives.write(folder.resolve("set.archive"), archive);
    Path target = folder.resolve("set");
    Archive.unpack(file, target, ArchiveLimits.usual());
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactlyInAnyOrder(file, target);
    }
    return target;
  }

  @Test
  void unpacksTar() throws IOException {
    byte[] tar =
        Archives.tar(
            entries -> {
              add(entries, "./", "");
              add(entries, "./a/", "");
              add(entries, "./a/one.txt", "1");
              add(entries, "b//c/" + "long".repeat(40) + ".txt", "2");
            });
    for (byte[] archive : new byte[][] {tar, Archives.gzip(tar)}) {
      Path target = unpack(archive);
      assertThat(target.resolve("a/one.txt")).hasContent("1");
      assertThat(target.resolve("b/c/" + "long".repeat(40) + ".txt")).hasContent("2");
      try (Stream<Path> all = Files.walk(target)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Test
  void unpacksZip() throws IOException {
    byte[] content = new byte[3_000_000];
    new Random(1).nextBytes(content);
    Path target =
        unpack(
            Archives.zip(
                entries -> {
                  add(entries, "a/", "");
                  add(entries, "a/one.txt", "1");
                  add(entries, new ZipArchiveEntry("größe.bin"), content);
                }));
    assertThat(target.resolve("a/one.txt")).hasContent("1");
    assertThat(target.resolve("größe.bin")).hasBinaryContent(content);
  }

  @Test
  void doesNotUnpackWhatIsThere() throws IOException {
    Path target = Files.createDirectory(folder.resolve("set"));
    unpack(Archives.zip(entries -> add(entries, "one.txt", "1")));
    assertThat(target).isEmptyDirectory();
  }

  @Test
  void leavesArchivesInsideAsTheyAre() throws IOException {
    byte[] inner = Archives.zip(entries -> add(entries, "one.txt", "1"));
    Path target =
        unpack(Archives.zip(entries -> add(entries, new ZipArchiveEntry("inner.zip"), inner)));
    assertThat(target.resolve("inner.zip")).hasBinaryContent(inner);
    assertThat(target.toFile().list()).containsExactly("inner.zip");
  }

  @Test
  void takesSmallFilesHoweverWellTheyPack() throws IOException {
    byte[] zeros = new byte[1_000_000];
    Path target =
        unpack(Archives.zip(entries -> add(entries, new ZipArchiveEntry("labels"), zeros)));
    assertThat(target.resolve("labels")).hasBinaryContent(zeros);
  }

  @Test
  void givesNobodyTheRightsThatTheArchiveStates() throws IOException {
    TarArchiveEntry open = new TarArchiveEntry("open.txt");
    open.setMode(0100777);
    Path target =
        unpack(Archives.tar(entries -> add(entries, open, "1".getBytes(StandardCharsets.UTF_8))));
    assertThat(Files.getPosixFilePermissions(target.resolve("open.txt")))
        .doesNotContain(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OTHERS_WRITE);
    assertThat(Arrays.asList(target.toFile().list())).containsExactly("open.txt");
  }
}
