package gan.data.imagefolder;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.Batch;
import gan.core.spi.SampleSpec;
import gan.data.ImageBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderSourceTest {
  @TempDir private Path home;
  private Folder folder;

  @BeforeEach
  void create() {
    folder = new Folder(home);
  }

  @Test
  void readsWhatIsAnImageByItsContentInTheOrderOfPaths() {
    folder
        .with("b/2.png", ImageBytes.rgb(4, 3, "bmp"))
        .with("b/10", ImageBytes.rgb(4, 3, "png"))
        .with("a.txt", ImageBytes.rgb(4, 3, "gif"))
        .with("notes.txt", new byte[] {'n', 'o'})
        .with(".hidden.png", new byte[] {1})
        .with(".thumbs/x.png", new byte[] {1});

    try (ImageFolderSource source = folder.open()) {
      assertThat(source.sample()).isEqualTo(SampleSpec.image(3, 4, 3, 0));
      assertThat(source.size()).hasValue(3);
      Batch batch = new Batch(source.sample(), 3);
      IntStream.range(0, 3).forEach(i -> source.read(i, batch, i));
      for (int i = 1; i < 3; i++) {
        assertThat(bytes(batch.slot(i))).startsWith(0, 0, 40, 7, 0, 40, 14, 0, 40, 21, 0, 40, 0, 5);
      }
      assertThat(source.findings())
          .containsExactly(
              "Kinds: RGB (3); channels: 3.",
              "Height × width: 3 × 4 (3).",
              "Other files, left out: 1.");
    }
  }

  @Test
  void recognisesFoldersOfImages() throws IOException {
    ImageFolderFactory factory = new ImageFolderFactory();
    Files.createDirectories(folder.images());
    assertThat(factory.recognise(folder.images())).isEmpty();
    folder.with("notes.txt", new byte[1]);
    assertThat(factory.recognise(folder.images())).isEmpty();
    folder.with("class/1.JPG", ImageBytes.grey(2, 2));
    assertThat(factory.recognise(folder.images())).contains(ImageFolderOptions.of(folder.images()));
    assertThat(factory.recognise(folder.images().resolve("notes.txt"))).isEmpty();
  }

  @Test
  void foldersAreClasses() {
    folder
        .classFolders()
        .with("dog/deep/1.png", ImageBytes.grey(2, 2))
        .with("cat/1.png", ImageBytes.grey(2, 2))
        .with("cat/2.png", ImageBytes.grey(2, 2))
        .with("\u00e9mu/2.png", ImageBytes.grey(2, 2));

    try (ImageFolderSource source = folder.open()) {
      assertThat(source.sample()).isEqualTo(SampleSpec.image(2, 2, 1, 3));
      assertThat(labels(source)).containsExactly(0, 0, 1, 2);
      assertThat(source.findings()).contains("Classes: cat = 0, dog = 1, \u00e9mu = 2.");
    }
  }

  @Test
  void aTableGivesClassesByName() {
    folder
        .labels("file,class\r\n\"a,\"\"b\"\".png\",sun\r\nx/b.png, moon\n\nc.png,sun")
        .with("a,\"b\".png", ImageBytes.grey(2, 2))
        .with("x/b.png", ImageBytes.grey(2, 2))
        .with("c.png", ImageBytes.grey(2, 2));

    try (ImageFolderSource source = folder.open()) {
      assertThat(labels(source)).containsExactly(1, 1, 0);
    }
  }

  @Test
  void aTableGivesClassesByNumber() {
    folder
        .labels("a.png,3\nb.png,0\n")
        .with("a.png", ImageBytes.grey(2, 2))
        .with("b.png", ImageBytes.grey(2, 2));

    try (ImageFolderSource source = folder.open()) {
      assertThat(source.sample().classes()).isEqualTo(4);
      assertThat(labels(source)).containsExactly(3, 0);
    }
  }

  @Test
  void decodesOnce() throws IOException {
    folder.with("a.png", ImageBytes.grey(2, 2));
    folder.open().close();
    Path cached = cached();
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(cached, old);

    folder.open().close();
    assertThat(Files.getLastModifiedTime(cached())).isEqualTo(old);
  }

  @Test
  void decodesAgainWhenAFileChanges() throws IOException {
    folder.with("a.png", ImageBytes.grey(2, 2));
    try (ImageFolderSource before = folder.open()) {
      byte[] other = ImageBytes.deep(2, 2);
      ImageBytes.write(folder.images().resolve("a.png"), other);
      Files.setLastModifiedTime(folder.images().resolve("a.png"), FileTime.fromMillis(77_000));
      try (ImageFolderSource after = folder.open()) {
        assertThat(read(before)).containsExactly(0, 9, 1, 10);
        assertThat(read(after)).containsExactly(0, 16, 0, 16);
      }
    }
  }

  @Test
  void otherOptionsAreAnotherCache() {
    folder.with("a.png", ImageBytes.grey(2, 2));
    folder.open().close();
    try (ImageFolderSource source = folder.channels(3).open()) {
      assertThat(source.sample().channels()).isEqualTo(3);
    }
  }

  @Test
  void aDamagedCacheIsMadeAgain() throws IOException {
    folder.with("a.png", ImageBytes.grey(2, 2)).with("b.png", ImageBytes.grey(2, 2));
    folder.open().close();
    byte[] whole = Files.readAllBytes(cached());
    byte[] flipped = whole.clone();
    flipped[43] ^= 1;
    for (byte[] damage :
        List.of(ImageBytes.cut(whole, whole.length - 1), flipped, new byte[0], new byte[5000])) {
      Files.write(cached(), damage);
      try (ImageFolderSource source = folder.open()) {
        assertThat(read(source)).containsExactly(0, 9, 1, 10);
      }
      assertThat(Files.readAllBytes(cached())).isEqualTo(whole);
    }
  }

  /** Row 76: what happens to the files while a training runs changes nothing. */
  @Test
  void filesMayGoOnceTheyAreDecoded() throws IOException {
    folder.with("a.png", ImageBytes.grey(2, 2));
    try (ImageFolderSource source = folder.open()) {
      Files.delete(folder.images().resolve("a.png"));
      assertThat(read(source)).containsExactly(0, 9, 1, 10);
    }
  }

  /** Row 78. */
  @Test
  void anyNameWorks() {
    List<String> names =
        List.of(
            "\u05e9\u05dc\u05d5\u05dd.png",
            "\ud83d\ude00.png",
            "two\nlines.png",
            "caf\u00e9.png",
            "cafe\u0301.png",
            "A.png",
            "a.png",
            "-rf.png",
            " .png",
            "x".repeat(251) + ".png");
    names.forEach(name -> folder.with(name, ImageBytes.grey(2, 2)));

    try (ImageFolderSource source = folder.open()) {
      assertThat(source.size()).hasValue(names.size());
    }
  }

  @Test
  void linksWithinTheFolderAreFollowed() throws IOException {
    folder.with("a.png", ImageBytes.grey(2, 2)).with("b/c.png", ImageBytes.grey(2, 2));
    Files.createSymbolicLink(folder.images().resolve("link.png"), Path.of("a.png"));
    Files.createSymbolicLink(folder.images().resolve("more"), Path.of("b"));

    try (ImageFolderSource source = folder.open()) {
      assertThat(source.size()).hasValue(4);
    }
  }

  @Test
  void linksOutOfTheFolderAreFollowedWhenAllowed() throws IOException {
    Path outside = ImageBytes.write(home.resolve("other/o.png"), ImageBytes.grey(2, 2));
    folder.with("a.png", ImageBytes.grey(2, 2)).followLinks();
    Files.createSymbolicLink(folder.images().resolve("far"), outside.getParent());

    try (ImageFolderSource source = folder.open()) {
      assertThat(source.size()).hasValue(2);
    }
  }

  @Test
  void numbersAreWrittenTheSameEverywhere() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      findingsAreInDigits();
    } finally {
      Locale.setDefault(before);
    }
  }

  private void findingsAreInDigits() {
    folder.with("a.PNG", ImageBytes.grey(2, 2));
    try (ImageFolderSource source = folder.open()) {
      assertThat(source.findings())
          .containsExactly("Kinds: grey (1); channels: 1.", "Height × width: 2 × 2 (1).");
    }
  }

  private Path cached() throws IOException {
    try (Stream<Path> files = Files.list(folder.cache())) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private static int[] labels(ImageFolderSource source) {
    Batch batch = new Batch(source.sample(), (int) source.size().orElseThrow());
    IntStream.range(0, batch.size()).forEach(i -> source.read(i, batch, i));
    return batch.labels();
  }

  private static int[] read(ImageFolderSource source) {
    Batch batch = new Batch(source.sample(), 1);
    source.read(0, batch, 0);
    return bytes(batch.slot(0));
  }

  private static int[] bytes(ByteBuffer buffer) {
    return IntStream.range(0, buffer.remaining())
        .map(i -> Byte.toUnsignedInt(buffer.get(i)))
        .toArray();
  }
}
