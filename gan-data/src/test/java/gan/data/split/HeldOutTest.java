package gan.data.split;

import static org.assertj.core.api.Assertions.assertThat;

import gan.data.cifar.CifarFactory;
import gan.data.cifar.CifarOptions;
import gan.data.cifar.LabelSet;
import gan.data.idx.IdxFactory;
import gan.data.idx.IdxOptions;
import gan.data.published.Cifar10Factory;
import gan.data.published.FashionMnistFactory;
import gan.data.published.MnistFactory;
import gan.data.published.PublishedOptions;
import gan.data.ring.RingFactory;
import gan.data.ring.RingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sources know of samples that a training does not see. */
class HeldOutTest {
  @TempDir private Path folder;

  @Test
  void anIdxFolderWithBothPartsKnowsTheOther() throws IOException {
    Files.createFile(folder.resolve("train-images-idx3-ubyte.gz"));
    IdxOptions train = new IdxOptions(folder, Split.TRAIN, Optional.empty(), Optional.of(10));
    IdxFactory factory = new IdxFactory();
    assertThat(factory.heldOut(train)).isEmpty();
    Files.createFile(folder.resolve("t10k-images-idx3-ubyte.gz"));
    IdxOptions test = new IdxOptions(folder, Split.TEST, Optional.empty(), Optional.of(10));
    assertThat(factory.heldOut(train)).contains(test);
    assertThat(factory.heldOut(test)).contains(train);
    Path labels = folder.resolve("labels");
    assertThat(
            factory.heldOut(
                new IdxOptions(folder, Split.TRAIN, Optional.of(labels), Optional.empty())))
        .isEmpty();
    assertThat(
            factory.heldOut(
                IdxOptions.of(folder.resolve("train-images-idx3-ubyte.gz"), Split.TRAIN)))
        .isEmpty();
  }

  @Test
  void aCifarFolderWithBothPartsOrAnArchiveKnowsTheOther() throws IOException {
    Files.createFile(folder.resolve("data_batch_1.bin"));
    CifarFactory factory = new CifarFactory();
    assertThat(factory.heldOut(CifarOptions.of(folder, Split.TRAIN))).isEmpty();
    Files.createFile(folder.resolve("test_batch.bin"));
    assertThat(factory.heldOut(CifarOptions.of(folder, Split.TRAIN)))
        .contains(CifarOptions.of(folder, Split.TEST));
    Path archive = folder.resolve("cifar-100-binary.tar.gz");
    assertThat(factory.heldOut(new CifarOptions(archive, Split.TRAIN, LabelSet.COARSE)))
        .contains(new CifarOptions(archive, Split.TEST, LabelSet.COARSE));
    assertThat(factory.heldOut(CifarOptions.of(folder.resolve("data_batch_1.bin"), Split.TRAIN)))
        .isEmpty();
  }

  @Test
  void aPublishedSetKnowsTheOtherPartFromTheSamePlace() {
    PublishedOptions train =
        new PublishedOptions(Split.TRAIN, Optional.of("https://mirror.example"), true);
    PublishedOptions test =
        new PublishedOptions(Split.TEST, Optional.of("https://mirror.example"), true);
    assertThat(new MnistFactory().heldOut(train)).contains(test);
    assertThat(new FashionMnistFactory().heldOut(test)).contains(train);
    assertThat(new Cifar10Factory().heldOut(train)).contains(test);
  }

  @Test
  void whatIsMadeFromNumbersHasNoParts() {
    assertThat(new RingFactory().heldOut(new RingOptions(8, 1, 0.02))).isEmpty();
  }
}
