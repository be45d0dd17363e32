package gan.data.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Formats of images, told apart by how a file begins, never by its name. */
public enum ImageFormat {
  /** Portable Network Graphics. */
  PNG("PNG", "^89504e470d0a1a0a"),
  /** JFIF, Exif and all other JPEG. */
  JPEG("JPEG", "^ffd8ff"),
  /** Graphics Interchange Format. */
  GIF("GIF", "^474946383[79]61"),
  /** Windows bitmap. */
  BMP("BMP", "^424d.{8}00000000"),
  /** WebP, lossy and lossless. */
  WEBP("WebP", "^52494646.{8}57454250"),
  /** AV1 in a HEIF container. */
  AVIF("AVIF", "^.{8}66747970617669(66|73)"),
  /** HEVC in a HEIF container. */
  HEIC("HEIC", "^.{8}66747970(68656963|68656978|68657663|6d696631|6d736631)"),
  /** TIFF, of either byte order. */
  TIFF("TIFF", "^(49492a00|4d4d002a)"),
  /** JPEG 2000, as a file or a code stream. */
  JPEG_2000("JPEG 2000", "^(0000000c6a502020|ff4fff51)"),
  /** JPEG XL, in a container or without. */
  JPEG_XL("JPEG XL", "^(ff0a|0000000c4a584c20)"),
  /** Photoshop. */
  PSD("Photoshop", "^38425053");

  /** So many bytes tell what a file is. */
  public static final int SIGNATURE = 64;

  private final String phrase;
  private final String start;

  ImageFormat(String phrase, String start) {
    this.phrase = phrase;
    this.start = start;
  }

  /** The format of a file that begins so; empty if it is no image. */
  public static Optional<ImageFormat> of(byte[] start) {
    String hex = HexFormat.of().formatHex(start, 0, Math.min(SIGNATURE, start.length));
    return Arrays.stream(values())
        .filter(format -> hex.matches("(?s)" + format.start + ".*"))
        .findFirst();
  }

  /** What a file that is no image probably is, to be read after "is". */
  public static String describe(byte[] start) {
    if (start.length == 0) {
      return "an empty file";
    }
    byte[] head = Arrays.copyOf(start, Math.min(SIGNATURE, start.length));
    String text = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
      return "an HTML page, as a failed download leaves";
    }
    boolean printable =
        text.chars().allMatch(c -> (c >= ' ' && c < 0x7f) || Character.isWhitespace(c));
    return printable ? "text, not an image" : "no image that is known here";
  }

  /** The format's name as people write it. */
  public String phrase() {
    return phrase;
  }
}
