package gan.core.spi;

/** What the options of every auxiliary loss have. */
public interface AuxiliaryLossOptions {

  /** What both players' terms are multiplied by, at the update that they are added to. */
  Schedule weight();
}
