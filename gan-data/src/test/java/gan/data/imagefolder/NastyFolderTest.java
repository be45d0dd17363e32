package gan.data.imagefolder;

import static gan.data.Refusal.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gan.core.problem.ExitStatus;
import gan.core.spi.Batch;
import gan.core.spi.SampleSpec;
import gan.data.ImageBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One folder with a file for each row of what can be wrong with images. */
class NastyFolderTest {
  /** As long as names may be. */
  private static final String LONG = "x".repeat(251) + ".png";

  @TempDir private Path home;
  private Folder folder;

  @BeforeEach
  void fill() throws IOException {
    home = home.toRealPath();
    folder = new Folder(home);
    byte[] jpeg = ImageBytes.rgb(40, 30, "jpeg");
    byte[] png = ImageBytes.rgb(32, 32, "png");
    byte[] sum = png.clone();
    sum[40] ^= 1;
    folder
        .with("bad/bomb.png", ImageBytes.bomb(50_000, 50_000))
        .with("bad/cut.jpg", ImageBytes.cut(jpeg, jpeg.length - 40))
        .with("bad/cut.png", ImageBytes.cut(png, 60))
        .with("bad/empty.png", new byte[0])
        .with("bad/p.webp", HexFormat.of().parseHex("52494646aabbccdd57454250"))
        .with("bad/h.heic", HexFormat.of().parseHex("00000018667479706865696300000000"))
        .with("bad/ended.jpg", ended(ImageBytes.rgb(64, 64, "jpeg")))
        .with("bad/page.jpg", "<html>404".getBytes(UTF_8))
        .with("bad/sum.png", sum)
        .with("bad/two\nlines.png", new byte[] {1, 2})
        .with("bad/\u202egnp.exe.png", new byte[0])
        .with("bad/" + LONG, new byte[0])
        .with("good/animated.gif", ImageBytes.animated(20, 20))
        .with("good/clear.png", ImageBytes.transparent(15, 15))
        .with("good/deep.png", ImageBytes.deep(12, 20))
        .with("good/grey.png", ImageBytes.grey(30, 20))
        .with("good/inks.jpg", ImageBytes.adobe(ImageBytes.cmyk(32, 32, 9, 9, 9, 9), 2))
        .with("good/jpeg.png", jpeg)
        .with("good/turned.jpg", ImageBytes.turned(jpeg, 8))
        .with("good/\ud83d\ude00.bmp", ImageBytes.rgb(32, 32, "bmp"))
        .with("good/A.bmp", ImageBytes.rgb(32, 32, "bmp"))
        .with("good/a.bmp", ImageBytes.rgb(32, 32, "bmp"))
        .with("good/caf\u00e9.bmp", ImageBytes.rgb(32, 32, "bmp"))
        .with("good/cafe\u0301.bmp", ImageBytes.rgb(32, 32, "bmp"))
        .with("notes.md", "notes".getBytes(UTF_8))
        .with(".DS_Store", new byte[] {0});
    Path outside = ImageBytes.write(home.resolve("outside.png"), png);
    Files.createSymbolicLink(folder.images().resolve("bad/far.png"), outside);
    Files.createSymbolicLink(folder.images().resolve("bad/loop"), Path.of(".."));
    Files.createSymbolicLink(folder.images().resolve("bad/none.png"), Path.of("x.png"));
  }

  /** Row 65: that it ends early is only seen in decoding. */
  private static byte[] ended(byte[] jpeg) {
    byte[] ended = jpeg.clone();
    int from = ended.length * 3 / 4;
    Arrays.fill(ended, from, ended.length, (byte) 0xd9);
    ended[from] = (byte) 0xff;
    return ended;
  }

  @Test
  void givesOneReport() {
    assertRefused(
        () -> folder.open(),
        ExitStatus.BAD_DATA,
        "error GAN-D010: 13 files cannot be read",
        "  'bad/cut.jpg' is a JPEG image that is cut off.",
        "  'bad/cut.png' is a PNG image that is cut off.",
        "  'bad/empty.png' is an empty file.",
        "  'bad/ended.jpg' is a damaged JPEG image: Corrupt JPEG data: premature end of data"
            + " segment.",
        "  'bad/h.heic' is a HEIC image, which is not read: convert it to PNG.",
        "  'bad/loop/' is a link back to a folder that it lies in.",
        "  'bad/none.png' is a link to nothing.",
        "  'bad/p.webp' is a WebP image, which is not read: convert it to PNG.",
        "  'bad/page.jpg' is an HTML page, as a failed download leaves.",
        "  'bad/sum.png' is a damaged PNG image: a checksum is wrong.",
        "  'bad/two\\u000alines.png' is no image that is known here.",
        "  'bad/" + LONG + "' is an empty file.",
        "  'bad/\\u202egnp.exe.png' is an empty file.",
        "  Fix: mend or remove what is listed, or set 'onBadImage: skip'.",
        "",
        "error GAN-S010: 2 files are refused for safety",
        "  'bad/bomb.png' says that it has 50,000 × 50,000 pixels: 'maxPixels' is 40,000,000.",
        "  'bad/far.png' is a link out of the folder, to '" + home + "/outside.png'.",
        "  Fix: remove what is listed, allow it with 'maxPixels' or 'followLinks: true', or set"
            + " 'onBadImage: skip'.",
        "",
        "error GAN-D011: the images are of 4 kinds, and 'channels' does not say what to make of"
            + " it",
        "  Kinds: grey (2), RGB (9), RGB with transparency (1), CMYK (1).",
        "  Fix: set 'channels: 3', which repeats grey, turns inks into colours and lays transparent"
            + " pixels on 'background', or 'channels: 1', which keeps the luma.",
        "",
        "error GAN-D011: the images have 8 sizes, and 'resize' does not say how to make them one",
        "  Height × width: 32 × 32 (6), 15 × 15 (1), 20 × 12 (1), 20 × 20 (1), 20 × 30 (1), 30 ×"
            + " 40 (1), 40 × 30 (1), 64 × 64 (1).",
        "  Fix: set 'resize: {size: 32}', or give images of one size.");
  }

  @Test
  void canBeReadWhenTheOptionsSayHow() {
    try (ImageFolderSource source = folder.skip().resize(16).channels(3).open()) {
      assertThat(source.sample()).isEqualTo(SampleSpec.image(16, 16, 3, 0));
      assertThat(source.size()).hasValue(12);
      Batch batch = new Batch(source.sample(), 12);
      IntStream.range(0, 12).parallel().forEach(i -> source.read(i, batch, i));
      assertThat(IntStream.range(0, 12).mapToObj(batch::slot).distinct()).hasSize(8);
      assertThat(source.findings())
          .containsExactly(
              "Kinds: grey (2), RGB (9), RGB with transparency (1), CMYK (1); channels: 3.",
              "Height × width: 32 × 32 (6), 15 × 15 (1), 20 × 12 (1), 20 × 20 (1), 20 × 30 (1),"
                  + " 30 × 40 (1), 40 × 30 (1), 64 × 64 (1).",
              "Images of more than 8 bits a number, reduced to 8: 1.",
              "Images turned upright, as EXIF says: 1.",
              "Images with more than one frame, of which the first is taken: 1.",
              "Other files, left out: 1.",
              "Files skipped: 15.",
              "Skipped: 'bad/bomb.png' says that it has 50,000 × 50,000 pixels: 'maxPixels' is"
                  + " 40,000,000.",
              "Skipped: 'bad/cut.jpg' is a JPEG image that is cut off.",
              "Skipped: 'bad/cut.png' is a PNG image that is cut off.",
              "Skipped: 'bad/empty.png' is an empty file.",
              "Skipped: 'bad/ended.jpg' is a damaged JPEG image: Corrupt JPEG data: premature end of"
                  + " data segment.",
              "Skipped: 'bad/far.png' is a link out of the folder, to '" + home + "/outside.png'.",
              "Skipped: 'bad/h.heic' is a HEIC image, which is not read: convert it to PNG.",
              "Skipped: 'bad/loop/' is a link back to a folder that it lies in.",
              "Skipped: 'bad/none.png' is a link to nothing.",
              "Skipped: 'bad/p.webp' is a WebP image, which is not read: convert it to PNG.",
              "Skipped: 'bad/page.jpg' is an HTML page, as a failed download leaves.",
              "Skipped: 'bad/sum.png' is a damaged PNG image: a checksum is wrong.",
              "Skipped: 'bad/two\\u000alines.png' is no image that is known here.",
              "Skipped: 'bad/" + LONG + "' is an empty file.",
              "Skipped: 'bad/\\u202egnp.exe.png' is an empty file.");
    }
  }
}
