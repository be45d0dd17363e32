package gan.core.spi;

/** Makes feature extractors of one kind. */
public interface FeatureExtractorFactory<O extends Record> extends NamedFactory<O> {

  /**
   * Opens an extractor.
   *
   * @param options where the network is, and how samples are brought to it
   * @param sample what samples it will be given
   * @throws gan.core.problem.GanException if the network cannot be read, or does not take such
   *     samples
   */
  FeatureExtractor open(O options, SampleSpec sample);
}
