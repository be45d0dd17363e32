package gan.core.run;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Pictures of one size that follow each other without end, as a GIF.
 *
 * @param frames at least one
 */
record Animation(List<BufferedImage> frames) {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  /** In hundredths of a second. */
  private static final int DELAY = 12;

  /** Pauses at both ends, so that one sees where they are. */
  private static final int PAUSE = 60;

  byte[] gif() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < frames.size(); i++) {
        boolean isEnd = i == 0 || i == frames.size() - 1;
        writer.writeToSequence(
            new IIOImage(frames.get(i), null, metadata(writer, frames.get(i), isEnd, i == 0)),
            null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadata metadata(
      ImageWriter writer, BufferedImage frame, boolean isEnd, boolean isFirst) throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(frame), null);
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", Integer.toString(isEnd ? PAUSE : DELAY));
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    root.appendChild(control);
    if (isFirst) {
      root.appendChild(endless());
    }
    metadata.mergeTree(FORMAT, root);
    return metadata;
  }

  /** The block by which viewers know that the last frame is followed by the first. */
  private static IIOMetadataNode endless() {
    IIOMetadataNode block = new IIOMetadataNode("ApplicationExtension");
    block.setAttribute("applicationID", "NETSCAPE");
    block.setAttribute("authenticationCode", "2.0");
    block.setUserObject(new byte[] {1, 0, 0});
    IIOMetadataNode blocks = new IIOMetadataNode("ApplicationExtensions");
    blocks.appendChild(block);
    return blocks;
  }
}
