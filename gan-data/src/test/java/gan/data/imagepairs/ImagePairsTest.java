package gan.data.imagepairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.game.Samples;
import gan.core.problem.GanException;
import gan.core.run.Inspection;
import gan.core.run.InspectionReport;
import gan.core.spi.Batch;
import gan.core.spi.DataSourceFactory;
import gan.core.spi.SampleSpec;
import gan.data.ImageBytes;
import gan.data.image.Background;
import gan.data.image.ResizeMode;
import gan.data.imagefolder.OnBadImage;
import gan.data.imagefolder.Resize;
import gan.testkit.contract.DataSourceContract;
import gan.testkit.contract.FactoryContract;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagePairsTest {
  @TempDir private Path folder;
  private Layout layout = Layout.FOLDERS;
  private Direction direction = Direction.A_TO_B;
  private OnBadImage onBadImage = OnBadImage.STOP;
  private Optional<Resize> resize = Optional.empty();

  @Nested
  class Contract
      implements DataSourceContract<ImagePairsOptions>, FactoryContract<ImagePairsOptions> {

    @BeforeEach
    void write() {
      for (int i = 0; i < 5; i++) {
        a("deep/" + i + ".png", ImageBytes.grey(6, 4 + i));
        b("deep/" + i + ".jpg", ImageBytes.rgb(6, 4 + i, "png"));
      }
      resize = Optional.of(new Resize(5, ResizeMode.SQUASH));
    }

    @Override
    public DataSourceFactory<ImagePairsOptions> factory() {
      return new ImagePairsFactory();
    }

    @Override
    public ImagePairsOptions options() {
      return ImagePairsTest.this.options();
    }
  }

  @Test
  void whatHasTheSameNameBelongsTogether() {
    a("2.png", flat(1, 0x40)).a("1.png", flat(1, 0x30)).a("x/1.png", flat(1, 0x50));
    b("1.bmp", flat(3, 0x112233)).b("2.gif.png", flat(3, 1)).b("x/1.png", flat(3, 0x778899));
    b("2.png", flat(3, 0x445566));
    onBadImage = OnBadImage.SKIP;

    try (ImagePairsSource pairs = ImagePairsSource.open(options())) {
      assertThat(pairs.sample()).isEqualTo(SampleSpec.image(1, 2, 3, 0).madeFrom(1));
      assertThat(pairs.size()).hasValue(3);
      assertThat(bytes(pairs, 0)).containsExactly(0x11, 0x22, 0x33, 0x30, 0x11, 0x22, 0x33, 0x30);
      assertThat(bytes(pairs, 1)).containsExactly(0x44, 0x55, 0x66, 0x40, 0x44, 0x55, 0x66, 0x40);
      assertThat(bytes(pairs, 2)).startsWith(0x77, 0x88, 0x99 - 256, 0x50);
      assertThat(pairs.findings())
          .containsExactly(
              "A: Kinds: grey (3); channels: 1.",
              "A: Height × width: 1 × 2 (3).",
              "B: Kinds: RGB (4); channels: 3.",
              "B: Height × width: 1 × 2 (4).",
              "Images without a partner, left out: 1.");
    }
  }

  @Test
  void theDirectionIsTurnedRound() {
    a("1.png", flat(1, 0x30)).b("1.png", flat(3, 0x112233));
    direction = Direction.B_TO_A;

    try (ImagePairsSource pairs = ImagePairsSource.open(options())) {
      assertThat(pairs.sample()).isEqualTo(SampleSpec.image(1, 2, 1, 0).madeFrom(3));
      assertThat(bytes(pairs, 0)).containsExactly(0x30, 0x11, 0x22, 0x33, 0x30, 0x11, 0x22, 0x33);
    }
  }

  @Test
  void theHalvesOfAnImageArePairs() {
    layout = Layout.SIDE_BY_SIDE;
    BufferedImage both = new BufferedImage(4, 1, BufferedImage.TYPE_INT_RGB);
    int[] colours = {0x010203, 0x040506, 0x111213, 0x141516};
    both.setRGB(0, 0, 4, 1, colours, 0, 4);
    ImageBytes.write(folder.resolve("images/1.png"), ImageBytes.file(both, "png"));

    try (ImagePairsSource pairs = ImagePairsSource.open(options())) {
      assertThat(pairs.sample()).isEqualTo(SampleSpec.image(1, 2, 3, 0).madeFrom(3));
      assertThat(bytes(pairs, 0))
          .containsExactly(0x11, 0x12, 0x13, 1, 2, 3, 0x14, 0x15, 0x16, 4, 5, 6);
      Batch batch = new Batch(pairs.sample(), 1);
      pairs.read(0, batch, 0);
      Samples samples = Samples.of(batch);
      assertThat(samples.values()[0]).isEqualTo((float) (-1 + 0x11 * 2 / 255.0));
      assertThat(samples.given().orElseThrow().values()[5]).isEqualTo((float) (-1 + 6 * 2 / 255.0));
      assertThat(new InspectionReport(Inspection.of(pairs)).text())
          .contains("Shape:        [1, 2, 3] uint8, each from an image of 3 channel(s)\n")
          .contains("Values:       1.000 to 22.00, mean 11.50\n");
    }
  }

  @Test
  void everythingWrongOnBothSidesIsReportedAtOnce() {
    a("1.png", ImageBytes.cut(flat(1, 1), 40)).b("1.png", new byte[] {1, 2, 3});

    refuses(
        """
        error GAN-D010: 1 file cannot be read
          '1.png' is a PNG image that is cut off.
          Folder: %s
          Fix: mend or remove what is listed, or set 'onBadImage: skip'.

        error GAN-D010: 1 file cannot be read
          '1.png' is no image that is known here.
          Folder: %s
          Fix: mend or remove what is listed, or set 'onBadImage: skip'."""
            .formatted(folder.resolve("images/A"), folder.resolve("images/B")));
  }

  @Test
  void imagesWithoutAPartnerStop() {
    a("1.png", flat(1, 1)).a("2.png", flat(1, 1)).b("1.png", flat(1, 1)).b("3.png", flat(1, 1));

    refuses(
        """
        error GAN-D005: 2 images have no partner of the same name; pairs: 1
          Alone: A/2.png, B/3.png.
          Fix: give both the same path and name in their folders, but for the ending, or set \
        'onBadImage: skip'.""");
  }

  @Test
  void twoOfOneNameStop() {
    a("1.png", flat(1, 1)).a("1.gif", flat(1, 1)).b("1.png", flat(1, 1));

    refuses(
        """
        error GAN-D005: '1.gif' and '1.png' in A differ in their endings alone, so it cannot be \
        told which belongs to a pair
          Fix: remove or rename one of them.""");
  }

  @Test
  void sidesOfTwoSizesStop() {
    a("1.png", ImageBytes.grey(4, 6)).b("1.png", ImageBytes.grey(5, 6));

    refuses(
        """
        error GAN-D011: the images A are 6 × 4 and the images B 6 × 5
          Fix: set 'resize: {size: 4}', or give images of one size.""");
  }

  @Test
  void anOddWidthHasNoHalves() {
    layout = Layout.SIDE_BY_SIDE;
    ImageBytes.write(folder.resolve("images/1.png"), ImageBytes.grey(5, 6));

    refuses(
        """
        error GAN-D010: 1 file cannot be read
          '1.png' is 5 pixels wide, which has no halves.
          Folder: %s
          Fix: mend or remove what is listed, or set 'onBadImage: skip'."""
            .formatted(folder.resolve("images")));
  }

  private void refuses(String message) {
    assertThatThrownBy(() -> ImagePairsSource.open(options()))
        .isInstanceOf(GanException.class)
        .hasMessage(message);
  }

  private static byte[] bytes(ImagePairsSource pairs, int index) {
    Batch batch = new Batch(pairs.sample(), 2);
    pairs.read(index, batch, 1);
    ByteBuffer slot = batch.slot(1);
    byte[] bytes = new byte[slot.remaining()];
    slot.get(bytes);
    return bytes;
  }

  private ImagePairsTest a(String name, byte[] image) {
    ImageBytes.write(folder.resolve("images/A").resolve(name), image);
    return this;
  }

  private ImagePairsTest b(String name, byte[] image) {
    ImageBytes.write(folder.resolve("images/B").resolve(name), image);
    return this;
  }

  /** Two pixels of one colour. */
  private static byte[] flat(int channels, int colour) {
    boolean grey = channels == 1;
    BufferedImage image =
        new BufferedImage(2, 1, grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 2; x++) {
      if (grey) {
        image.getRaster().setSample(x, 0, 0, colour);
      } else {
        image.setRGB(x, 0, colour);
      }
    }
    return ImageBytes.file(image, "png");
  }

  private ImagePairsOptions options() {
    return new ImagePairsOptions(
        folder.resolve("images"),
        layout,
        direction,
        "A",
        "B",
        resize,
        Optional.empty(),
        Optional.empty(),
        Background.WHITE,
        onBadImage,
        false,
        40_000_000,
        Optional.of(folder.resolve("cache")));
  }
}
