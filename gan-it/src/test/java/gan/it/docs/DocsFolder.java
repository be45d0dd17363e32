package gan.it.docs;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;

/**
 * What the pages take for granted that a reader has: pictures, an experiment, and the runs that
 * they speak of, trained for a moment.
 *
 * @param folder where
 */
record DocsFolder(Path folder) {
  private static final int IMAGES = 96;
  private static final int SIDE = 32;
  private static final String SMALL =
      " --set training.steps=2 --set training.batchSize=8 --set output.sampleEvery=2"
          + " --set output.checkpointEvery=1 --set generator.width=4 --set discriminator.width=4"
          + " --set 'evaluation.metrics=[{type: sliced-wasserstein, samples: 32}]'"
          + " --set evaluation.reals=64";

  /** Writes the files, and returns the commands that make the runs. */
  List<String> prepare(Path home) throws IOException {
    for (String name : List.of("my-images", "real-faces", "my-faces", "photos")) {
      pictures(Files.createDirectories(folder.resolve(name)));
    }
    Files.createDirectory(folder.resolve("my-plugins"));
    Files.writeString(
        folder.resolve("my.yaml"),
        """
        name: mine
        data: {type: digits}
        generator: {type: dcgan, latentSize: 64, width: 4}
        discriminator: {type: dcgan, width: 4}
        loss: {type: non-saturating}
        training: {steps: 2, batchSize: 8}
        evaluation: {metrics: [{type: sliced-wasserstein, samples: 32}], reals: 64}
        """);
    for (String set :
        List.of("data/mnist", "../shared/data/mnist", "../shared/data/fashion-mnist")) {
      idx(Files.createDirectories(folder.resolve(set)), "train");
      idx(folder.resolve(set), "t10k");
    }
    Files.createSymbolicLink(folder.resolve("experiments"), home.resolve("experiments"));
    return List.of(
        "gan train" + SMALL,
        "gan train" + SMALL,
        "gan train" + SMALL + " --set name=fashion-mnist-dcgan",
        "mv runs/00003-fashion-mnist-dcgan runs/00001-fashion-mnist-dcgan",
        "gan train experiments/mnist-projection.yaml --set 'data={type: digits}'"
            + " --set training.steps=2 --set training.batchSize=8 --set generator.width=4"
            + " --set discriminator.width=4",
        "gan train experiments/faces-colours.yaml --set training.steps=2 --set generator.width=4"
            + " --set data.path=. --set data.folderA=photos --set data.folderB=photos");
  }

  /** Discs of all colours at all places. */
  private static void pictures(Path into) throws IOException {
    for (int i = 0; i < IMAGES; i++) {
      BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = image.createGraphics();
      pen.setColor(Color.getHSBColor(i / (float) IMAGES, 0.7f, 0.9f));
      pen.fillOval(i % 7, i % 11, 8 + i % 9, 8 + i % 13);
      pen.dispose();
      ImageIO.write(image, "png", into.resolve("image-%03d.png".formatted(i)).toFile());
    }
  }

  /** Labelled squares in the format of MNIST. */
  private static void idx(Path into, String part) throws IOException {
    ByteBuffer images = ByteBuffer.allocate(16 + IMAGES * 28 * 28);
    images.putInt(0x803).putInt(IMAGES).putInt(28).putInt(28);
    ByteBuffer labels = ByteBuffer.allocate(8 + IMAGES);
    labels.putInt(0x801).putInt(IMAGES);
    for (int i = 0; i < IMAGES; i++) {
      labels.put((byte) (i % 10));
      for (int pixel = 0; pixel < 28 * 28; pixel++) {
        boolean isInside = pixel % 28 < 4 + 2 * (i % 10) && pixel / 28 < 4 + i % 24;
        images.put((byte) (isInside ? 255 : 0));
      }
    }
    write(into.resolve(part + "-images-idx3-ubyte.gz"), images.array());
    write(into.resolve(part + "-labels-idx1-ubyte.gz"), labels.array());
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content);
    }
  }

  /** For a page that begins with no run at all. */
  void removeRuns() throws IOException {
    Files.move(folder.resolve("runs"), folder.resolve("runs-of-others"));
  }

  /** The same for another page. */
  DocsFolder copy(Path other) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Path target = other.resolve(folder.relativize(file).toString());
        if (Files.isDirectory(file) && !Files.isSymbolicLink(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
    return new DocsFolder(other);
  }
}
