package gan.data.published;

import static gan.data.cifar.CifarBytes.entry;
import static gan.data.cifar.CifarBytes.ten;

import gan.data.cifar.CifarBytes;
import gan.data.download.Host;
import java.util.List;

/** An archive in the layout of CIFAR-10 with a few images, and a server that has it. */
final class SmallCifar10 {
  private static final byte[] ARCHIVE =
      CifarBytes.archive(
          entry("cifar-10-batches-bin/", '5', new byte[0]),
          entry("cifar-10-batches-bin/data_batch_1.bin", '0', ten(40)),
          entry("cifar-10-batches-bin/data_batch_2.bin", '0', ten(30)),
          entry("cifar-10-batches-bin/test_batch.bin", '0', ten(13)));

  static final Cifar10Files FILES =
      new Cifar10Files(
          new PublishedSet("cifar10", List.of()), SmallSet.file("cifar-10-binary.tar.gz", ARCHIVE));

  private SmallCifar10() {}

  static Host host() {
    return new Host(Host.whole(ARCHIVE, "\"one\""));
  }
}
