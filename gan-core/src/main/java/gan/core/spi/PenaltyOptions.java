package gan.core.spi;

/** What the options of every penalty have. */
public interface PenaltyOptions {

  /** What the term is multiplied by, at the update that it is added to. */
  Schedule weight();

  /**
   * How many updates apart the term is added: lazy regularisation. It is then multiplied by this
   * number too, so that its mean stays the same.
   */
  int every();
}
