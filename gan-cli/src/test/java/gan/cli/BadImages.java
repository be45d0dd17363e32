package gan.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Makes folders of images that cannot be used as they are: rows 62 and 64 to 78. */
final class BadImages {
  private static final int RGB = BufferedImage.TYPE_INT_RGB;
  private static final String FOLDER = "type: image-folder";

  private BadImages() {}

  static void write(BadFolder cases) throws IOException {
    damaged(cases);
    different(cases);
    placed(cases);
    named(cases);
  }

  private static void damaged(BadFolder cases) throws IOException {
    byte[] jpeg = file("jpeg", 32, 32, RGB);
    byte[] png = file("png", 8, 8, RGB);
    byte[] sum = png.clone();
    sum[40] ^= 1;
    cases
        .with("row64-jpeg-truncated/a.jpg", Arrays.copyOf(jpeg, jpeg.length - 40))
        .with("row64-jpeg-truncated/b.jpg", jpeg)
        .with("row65-jpeg-flipped/a.jpg", ended(jpeg))
        .with("row66-png-truncated/a.png", Arrays.copyOf(png, png.length - 20))
        .with("row66-png-checksum/a.png", sum)
        .with("row67-no-image/empty.png", new byte[0])
        .with("row67-no-image/page.jpg", "<html>404")
        .with("row67-no-image/text.gif", "not yet")
        .with("row67-no-image/unknown.png", new byte[] {1, 2})
        .with("row68-bomb/a.png", bomb(png, 50_000));
  }

  private static void different(BadFolder cases) throws IOException {
    cases
        .with("row69-sizes/a.png", file("png", 8, 8, RGB))
        .with("row69-sizes/b.png", file("png", 8, 8, RGB))
        .with("row69-sizes/c.png", file("png", 9, 8, RGB))
        .with("row70-kinds/grey.png", file("png", 8, 8, BufferedImage.TYPE_BYTE_GRAY))
        .with("row70-kinds/colour.png", file("png", 8, 8, RGB))
        .with("row70-kinds/clear.png", file("png", 8, 8, BufferedImage.TYPE_INT_ARGB))
        .with("row70-transparent/a.png", file("png", 8, 8, BufferedImage.TYPE_INT_ARGB))
        .with("row71-formats/a.webp", bytes("52494646aabbccdd57454250"))
        .with("row71-formats/b.heic", bytes("00000018667479706865696300000000"))
        .with("row71-formats/c.tiff", bytes("49492a00"));
  }

  private static void placed(BadFolder cases) throws IOException {
    byte[] png = file("png", 8, 8, RGB);
    cases
        .experiment("row62-class-folders", FOLDER + ", classFolders: true")
        .with("row62-class-folders/input/cats/a.png", png)
        .with("row62-class-folders/input/b.png", png)
        .experiment("row72-none", FOLDER)
        .with("row72-none/input/.hidden.png", png)
        .with("row72-none/input/notes.txt", "notes")
        .experiment("row72-deeper", FOLDER)
        .with("row72-deeper/input/notes.txt", "notes")
        .with("row72-deeper/faces/a.png", png)
        .with("row74-same/a.png", png)
        .with("row74-same/b.png", png)
        .with("row77-links/a.png", png)
        .link("row77-links/loop", ".")
        .link("row77-links/nothing.png", "absent.png")
        .link("row77-links/outside.png", "../row74-same/a.png");
  }

  private static void named(BadFolder cases) throws IOException {
    cases
        .with("row78-names/\u202egnp.exe.png", new byte[0])
        .with("row78-names/\ud83d\ude00.png", new byte[0]);
  }

  private static byte[] file(String format, int width, int height, int type) throws IOException {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, 0x80000000 | (x * 7) << 16 | (y * 5) << 8 | 40);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  /** That it ends early is only seen in decoding. */
  private static byte[] ended(byte[] jpeg) {
    byte[] ended = jpeg.clone();
    int from = ended.length - 20;
    Arrays.fill(ended, from, ended.length, (byte) 0xd9);
    ended[from] = (byte) 0xff;
    return ended;
  }

  private static byte[] bomb(byte[] png, int side) {
    ByteBuffer file = ByteBuffer.wrap(png.clone()).putInt(16, side).putInt(20, side);
    CRC32 sum = new CRC32();
    sum.update(file.array(), 12, 17);
    return file.putInt(29, (int) sum.getValue()).array();
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
