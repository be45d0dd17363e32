/** Data sources: files that others made, and samples that are made from their index. */
module gan.data {
  requires transitive gan.core;

  exports gan.data.digits;
  exports gan.data.idx;

  provides gan.core.spi.DataSourceFactory with
      gan.data.digits.DigitsFactory,
      gan.data.idx.IdxFactory;
}
