package gan.data.imagefolder;

import static gan.data.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.ExitStatus;
import gan.data.ImageBytes;
import gan.data.image.Background;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderRefusalTest {
  private static final String FIX_UNREADABLE =
      "  Fix: mend or remove what is listed, or set 'onBadImage: skip'.";
  private static final String FIX_UNSAFE =
      "  Fix: remove what is listed, allow it with 'maxPixels' or 'followLinks: true', or set"
          + " 'onBadImage: skip'.";
  private static final String FIX_KINDS =
      "  Fix: set 'channels: 3', which repeats grey, turns inks into colours and lays transparent"
          + " pixels on 'background', or 'channels: 1', which keeps the luma.";
  private static final String FIX_EMPTY =
      "  Fix: give the path of a folder with images; names that begin with a dot are left out.";
  private static final String SEARCHED =
      "  Searched for: PNG, JPEG, GIF and BMP, by content, at any depth.";

  @TempDir private Path home;
  private Folder folder;

  @BeforeEach
  void create() throws IOException {
    home = home.toRealPath();
    folder = new Folder(home);
    Files.createDirectories(folder.images());
  }

  /** Rows 64, 66, 67 and 71. */
  @Test
  void listsWhatCannotBeRead() {
    byte[] jpeg = ImageBytes.rgb(32, 32, "jpeg");
    byte[] png = ImageBytes.rgb(32, 32, "png");
    byte[] sum = png.clone();
    sum[40] ^= 1;
    folder
        .with("ok.png", png)
        .with("a/cut.jpg", ImageBytes.cut(jpeg, jpeg.length / 2))
        .with("cut.png", ImageBytes.cut(png, png.length / 2))
        .with("sum.png", sum)
        .with("empty.png", new byte[0])
        .with("page.jpg", "<html>404</html>".getBytes(StandardCharsets.UTF_8))
        .with("p.webp", HexFormat.of().parseHex("52494646aabbccdd57454250"));

    assertRefused(
        () -> folder.open(),
        ExitStatus.BAD_DATA,
        "error GAN-D010: 6 files cannot be read",
        "  'a/cut.jpg' is a JPEG image that is cut off.",
        "  'cut.png' is a PNG image that is cut off.",
        "  'empty.png' is an empty file.",
        "  'p.webp' is a WebP image, which is not read: convert it to PNG.",
        "  'page.jpg' is an HTML page, as a failed download leaves.",
        "  'sum.png' is a damaged PNG image: a checksum is wrong.",
        FIX_UNREADABLE);
  }

  @Test
  void aDamageThatShowsInDecodingIsListedToo() {
    byte[] broken = ImageBytes.rgb(64, 64, "jpeg");
    int from = broken.length * 3 / 4;
    Arrays.fill(broken, from, broken.length, (byte) 0xd9);
    broken[from] = (byte) 0xff;
    folder.with("broken.jpg", broken).with("ok.jpg", ImageBytes.rgb(64, 64, "jpeg"));

    assertRefused(
        () -> folder.open(),
        ExitStatus.BAD_DATA,
        "error GAN-D010: 1 file cannot be read",
        "  'broken.jpg' is a damaged JPEG image: Corrupt JPEG data: premature end of data"
            + " segment.",
        FIX_UNREADABLE);
    assertThat(folder.cache()).isEmptyDirectory();
    try (ImageFolderSource source = folder.skip().open()) {
      assertThat(source.size()).hasValue(1);
    }
  }

  @Test
  void aLongListIsCut() {
    for (int i = 100; i < 1_123; i++) {
      folder.with(i + ".png", new byte[0]);
    }
    String listed =
        IntStream.range(100, 1_123)
            .mapToObj(Integer::toString)
            .sorted((a, b) -> (a + ".png").compareTo(b + ".png"))
            .limit(20)
            .map(name -> "  '" + name + ".png' is an empty file.")
            .collect(Collectors.joining("\n"));

    assertRefused(
        () -> folder.skip().open(),
        ExitStatus.BAD_DATA,
        "error GAN-D010: 1,023 files cannot be read",
        listed,
        "  And 1,003 more.",
        FIX_UNREADABLE);
  }

  /** Row 68. */
  @Test
  void refusesWhatDeclaresTooManyPixelsBeforeDecodingIt() {
    folder.with("bomb.png", ImageBytes.bomb(50_000, 50_000)).with("ok.png", ImageBytes.grey(2, 2));

    assertRefused(
        () -> folder.open(),
        ExitStatus.REFUSED,
        "error GAN-S010: 1 file is refused for safety",
        "  'bomb.png' says that it has 50,000 × 50,000 pixels: 'maxPixels' is 40,000,000.",
        FIX_UNSAFE);
  }

  /** Row 69. */
  @Test
  void refusesMixedSizes() {
    for (int i = 0; i < 12; i++) {
      folder.with(i + ".png", ImageBytes.grey(20, 30 + Math.max(0, i - 2)));
    }

    assertRefused(
        () -> folder.open(),
        ExitStatus.BAD_DATA,
        "error GAN-D011: the images have 10 sizes, and 'resize' does not say how to make them one",
        "  Height × width: 30 × 20 (3), 31 × 20 (1), 32 × 20 (1), 33 × 20 (1), 34 × 20 (1),"
            + " 35 × 20 (1), 36 × 20 (1), 37 × 20 (1) and 2 more sizes.",
        "  Fix: set 'resize: {size: 20}', or give images of one size.");
  }

  /** Row 70. */
  @Test
  void refusesMixedKinds() {
    folder
        .with("a.png", ImageBytes.grey(8, 8))
        .with("b.png", ImageBytes.rgb(8, 8, "png"))
        .with("c.png", ImageBytes.rgb(8, 8, "png"))
        .with("d.jpg", ImageBytes.cmyk(8, 8, 1, 2, 3, 4));

    assertRefused(
        () -> folder.open(),
        ExitStatus.BAD_DATA,
        "error GAN-D011: the images are of 3 kinds, and 'channels' does not say what to make of it",
        "  Kinds: grey (1), RGB (2), CMYK (1).",
        FIX_KINDS);
  }

  /** Row 70: nothing is dropped silently, not even where all images agree. */
  @Test
  void refusesTransparencyWithoutARule() {
    folder.with("a.png", ImageBytes.transparent(8, 8));

    assertRefused(
        () -> folder.open(),
        ExitStatus.BAD_DATA,
        "error GAN-D011: the images are all of the kind RGB with transparency, and 'channels' does"
            + " not say what to make of it",
        "  Kinds: RGB with transparency (1).",
        FIX_KINDS);
  }

  /** Row 72. */
  @Test
  void refusesAFolderWithoutImages() {
    folder.with("readme.txt", new byte[] {'a'}).with(".a.png", ImageBytes.grey(1, 1));
    ImageBytes.write(home.resolve("faces/a.jpg"), ImageBytes.grey(1, 1));

    assertRefused(
        () -> folder.open(),
        ExitStatus.NO_INPUT,
        "error GAN-D001: '" + folder.images() + "' has no images",
        "  Resolved: " + folder.images(),
        SEARCHED,
        "  Found: 1 other files, 1 hidden ones.",
        "  Folders with images in '" + home + "': faces.",
        FIX_EMPTY);
  }

  /** Row 72. */
  @Test
  void suggestsTheFolderThatWasMeant() {
    folder.with("a.png", ImageBytes.grey(1, 1));
    Path typo = home.resolve("imges");

    assertRefused(
        () -> ImageFolderSource.open(ImageFolderOptions.of(typo)),
        ExitStatus.NO_INPUT,
        "error GAN-D001: '" + typo + "', given as 'path', does not exist",
        "  did you mean 'images'?",
        "  Resolved: " + typo,
        "  Nearest folder that exists: " + home,
        "  Folders with images in it: images.",
        "  Fix: give the path of a folder with images.");
  }

  @Test
  void refusesAFile() {
    Path file = ImageBytes.write(home.resolve("a.png"), ImageBytes.grey(1, 1));

    assertRefused(
        () -> ImageFolderSource.open(ImageFolderOptions.of(file)),
        ExitStatus.BAD_DATA,
        "error GAN-D002: '" + file + "', given as 'path', is a file",
        "  Fix: give the folder that the images lie in.");
  }

  /** Row 77. */
  @Test
  void refusesLinksOutOfTheFolder() throws IOException {
    Path outside = ImageBytes.write(home.resolve("other/o.png"), ImageBytes.grey(2, 2));
    folder.with("a.png", ImageBytes.grey(2, 2));
    Files.createSymbolicLink(folder.images().resolve("far"), outside.getParent());
    Files.createSymbolicLink(folder.images().resolve("o.png"), outside);

    assertRefused(
        () -> folder.open(),
        ExitStatus.REFUSED,
        "error GAN-S010: 2 files are refused for safety",
        "  'far' is a link out of the folder, to '" + home + "/other'.",
        "  'o.png' is a link out of the folder, to '" + outside + "'.",
        FIX_UNSAFE);
  }

  /** Row 77: each loop is told once. */
  @Test
  void refusesLoops() throws IOException {
    folder.with("a/b/c.png", ImageBytes.grey(2, 2));
    Files.createSymbolicLink(folder.images().resolve("a/b/up"), Path.of("../.."));
    Files.createSymbolicLink(folder.images().resolve("self.png"), Path.of("self.png"));
    Files.createSymbolicLink(folder.images().resolve("none.png"), Path.of("nowhere.png"));

    assertRefused(
        () -> folder.open(),
        ExitStatus.BAD_DATA,
        "error GAN-D010: 3 files cannot be read",
        "  'a/b/up/' is a link back to a folder that it lies in.",
        "  'none.png' is a link to nothing.",
        "  'self.png' is a link that leads round in a circle.",
        FIX_UNREADABLE);
  }

  /** Row 78: a name cannot break the report. */
  @Test
  void namesArePrintedOnOneLine() {
    folder.with("a\n\u202eb.png", new byte[0]).with("ok.png", ImageBytes.grey(2, 2));

    assertRefused(
        () -> folder.open(),
        ExitStatus.BAD_DATA,
        "error GAN-D010: 1 file cannot be read",
        "  'a\\u000a\\u202eb.png' is an empty file.",
        FIX_UNREADABLE);
  }

  /** Row 61. */
  @Test
  void refusesOtherLabelsThanImages() {
    folder
        .labels("a.png,0\nx.png,1\ny.png,1\n")
        .with("a.png", ImageBytes.grey(2, 2))
        .with("b.png", ImageBytes.grey(2, 2));

    assertRefused(
        () -> folder.open(),
        ExitStatus.BAD_DATA,
        "error GAN-D005: of 2 images 1 have no label, and of 3 labels 2 have no image",
        "  Labels: " + home.resolve("labels.csv"),
        "  Without a label: 'b.png'.",
        "  Without an image: 'x.png', 'y.png'.",
        "  Fix: give a line 'file,class' for each image, with its path in the folder.");
  }

  /** Row 62. */
  @Test
  void refusesLabelsThatAreNoClasses() {
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      folder.with(i + ".png", ImageBytes.grey(2, 2));
      table.append(i).append(".png,").append(i == 3 ? "100000" : i - 6).append('\n');
    }
    folder.labels(table.toString());

    assertRefused(
        () -> folder.open(),
        ExitStatus.BAD_DATA,
        "error GAN-D006: 6 of 8 labels lie outside 0 to 99,999",
        "  Labels: " + home.resolve("labels.csv"),
        "  '0.png' has '-6', '1.png' has '-5', '2.png' has '-4', '3.png' has '100000', '4.png' has"
            + " '-2' and 1 more.",
        "  Fix: number the classes from 0, or give their names.");
  }

  /** Row 62. */
  @Test
  void refusesImagesOutsideTheClassFolders() {
    folder
        .classFolders()
        .with("a.png", ImageBytes.grey(2, 2))
        .with("c/b.png", ImageBytes.grey(2, 2));

    assertRefused(
        () -> folder.open(),
        ExitStatus.BAD_DATA,
        "error GAN-D006: 1 of 2 images lie in no class folder",
        "  'a.png'.",
        "  Fix: move them into the folders of their classes, or remove 'classFolders'.");
  }

  @Test
  void refusesATableThatIsNone() {
    folder.with("a.png", ImageBytes.grey(2, 2));
    table("a.png,1\nb.png\n", 2, "a line of labels must be 'file,class'");
    table("a.png,1\n\"b\nc.png\",1\na.png,2", 4, "'a.png' has a second label");
    table("\"a.png,1\n", 1, "a quote is not closed");
    table("\n\"a.png\"x,1\n", 2, "a closing quote must end the field");
  }

  private void table(String text, int line, String message) {
    folder.labels(text);
    assertRefused(
        () -> folder.open(),
        ExitStatus.BAD_DATA,
        "error GAN-D002: " + message,
        "  --> " + home.resolve("labels.csv") + ":" + line,
        "  Fix: write one line 'file,class' for each image.");
  }

  @Test
  void refusesATableThatIsMissing() throws IOException {
    folder.labels("").with("a.png", ImageBytes.grey(2, 2));
    Path table = home.resolve("labels.csv");
    Files.delete(table);

    assertRefused(
        () -> folder.open(),
        ExitStatus.NO_INPUT,
        "error GAN-D001: '" + table + "', given as 'labels', does not exist",
        "  Resolved: " + table,
        "  Fix: give the path of a CSV file with lines 'file,class'.");
  }

  @Test
  void refusesACacheThatCannotBeWritten() throws IOException {
    folder.with("a.png", ImageBytes.grey(2, 2));
    Files.writeString(folder.cache(), "a file");

    assertRefused(
        () -> folder.open(),
        ExitStatus.IO,
        "error GAN-R003: '"
            + folder.cache()
            + "' cannot be made a folder: java.nio.file.FileAlreadyExistsException: "
            + folder.cache(),
        "  Fix: free space on the disk, or mend the permissions; 'cache' names another folder.");
  }

  @Test
  void refusesOptionsThatContradictEachOther() {
    assertThatThrownBy(() -> folder.channels(2).options())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'channels' is 2, and must be 1 or 3");
    assertThatThrownBy(
            () ->
                new ImageFolderOptions(
                    home,
                    Optional.empty(),
                    Optional.empty(),
                    Background.WHITE,
                    true,
                    Optional.of(home),
                    OnBadImage.STOP,
                    false,
                    1,
                    Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'classFolders' and 'labels' both say what the classes are");
  }
}
