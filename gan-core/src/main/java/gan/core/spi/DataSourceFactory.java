package gan.core.spi;

/** Opens data: files of one format, or samples that are made from their index. */
public interface DataSourceFactory<O extends Record> extends NamedFactory<O> {

  /**
   * Opens the data and checks what can be checked without reading it all.
   *
   * @param options what to open
   * @param seed the experiment's seed; a synthetic source makes sample i from (seed, i)
   * @throws gan.core.problem.GanException if the data is missing or not what it says
   */
  DataSource open(O options, long seed);
}
