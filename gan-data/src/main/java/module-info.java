/**
 * Data sources: files that others made, and samples that are made from their index; and
 * augmentations.
 */
module gan.data {
  requires transitive gan.core;
  requires de.siegmar.fastcsv;
  requires java.desktop;
  requires java.net.http;
  requires org.apache.commons.compress;

  exports gan.data.archive;
  exports gan.data.augment;
  exports gan.data.cifar;
  exports gan.data.csv;
  exports gan.data.digits;
  exports gan.data.download;
  exports gan.data.gaussian;
  exports gan.data.grid;
  exports gan.data.idx;
  exports gan.data.image;
  exports gan.data.imagefolder;
  exports gan.data.imagepairs;
  exports gan.data.mixture;
  exports gan.data.numpy;
  exports gan.data.parabola;
  exports gan.data.published;
  exports gan.data.ring;
  exports gan.data.slantedfaces;
  exports gan.data.split;
  exports gan.data.stackeddigits;
  exports gan.data.swissroll;
  exports gan.data.tfrecord;

  provides gan.core.spi.AugmentationFactory with
      gan.data.augment.AdaFactory,
      gan.data.augment.DiffAugmentFactory;
  provides gan.core.spi.DataSourceFactory with
      gan.data.cifar.CifarFactory,
      gan.data.csv.CsvFactory,
      gan.data.digits.DigitsFactory,
      gan.data.gaussian.GaussianFactory,
      gan.data.grid.GridFactory,
      gan.data.idx.IdxFactory,
      gan.data.imagefolder.ImageFolderFactory,
      gan.data.imagepairs.ImagePairsFactory,
      gan.data.numpy.NpyFactory,
      gan.data.parabola.ParabolaFactory,
      gan.data.published.Cifar10Factory,
      gan.data.published.FashionMnistFactory,
      gan.data.published.MnistFactory,
      gan.data.ring.RingFactory,
      gan.data.slantedfaces.SlantedFacesFactory,
      gan.data.stackeddigits.StackedDigitsFactory,
      gan.data.swissroll.SwissRollFactory,
      gan.data.tfrecord.TfRecordFactory;
}
