package gan.data.published;

import gan.core.spi.DataSource;
import gan.data.download.DownloadCache;
import gan.data.idx.IdxOptions;
import gan.data.idx.IdxSource;
import gan.data.split.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A data set of grey images that was published as four IDX files.
 *
 * @param set its name and addresses
 * @param train the images and the labels to learn from
 * @param test the images and the labels that are held back
 */
record IdxSet(PublishedSet set, Pair train, Pair test) {

  /** Images and their labels. */
  record Pair(PublishedFile images, PublishedFile labels) {}

  /** MNIST (LeCun, Cortes, Burges); its own server answers no longer, these two have its files. */
  static final IdxSet MNIST =
      new IdxSet(
          new PublishedSet(
              "mnist",
              List.of(
                  "https://ossci-datasets.s3.amazonaws.com/mnist",
                  "https://storage.googleapis.com/cvdf-datasets/mnist")),
          new Pair(
              new PublishedFile(
                  "train-images-idx3-ubyte.gz",
                  9_912_422,
                  "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
              new PublishedFile(
                  "train-labels-idx1-ubyte.gz",
                  28_881,
                  "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c")),
          new Pair(
              new PublishedFile(
                  "t10k-images-idx3-ubyte.gz",
                  1_648_877,
                  "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
              new PublishedFile(
                  "t10k-labels-idx1-ubyte.gz",
                  4_542,
                  "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6")));

  /** Fashion-MNIST (Xiao, Rasul, Vollgraf 2017, arXiv 1708.07747), from its authors' repository. */
  static final IdxSet FASHION_MNIST =
      new IdxSet(
          new PublishedSet(
              "fashion-mnist",
              List.of(
                  "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion")),
          new Pair(
              new PublishedFile(
                  "train-images-idx3-ubyte.gz",
                  26_421_880,
                  "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
              new PublishedFile(
                  "train-labels-idx1-ubyte.gz",
                  29_515,
                  "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845")),
          new Pair(
              new PublishedFile(
                  "t10k-images-idx3-ubyte.gz",
                  4_422_102,
                  "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
              new PublishedFile(
                  "t10k-labels-idx1-ubyte.gz",
                  5_148,
                  "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5")));

  /** Fetches what the options ask for, if it is not in the cache, and opens it. */
  DataSource open(PublishedOptions options, DownloadCache cache) {
    Pair pair = options.split() == Split.TRAIN ? train : test;
    Path images = set.fetch(pair.images(), options.mirror(), cache);
    Path labels = set.fetch(pair.labels(), options.mirror(), cache);
    return IdxSource.open(
        new IdxOptions(images, options.split(), Optional.of(labels), Optional.empty()));
  }
}
