package gan.data.image;

/** What the numbers of a pixel mean, once palettes are resolved. */
public enum ImageKind {
  /** One channel. */
  GREY("grey"),
  /** Grey, then opacity. */
  GREY_ALPHA("grey with transparency"),
  /** Red, green, blue. */
  RGB("RGB"),
  /** Red, green, blue, then opacity. */
  RGB_ALPHA("RGB with transparency"),
  /** Cyan, magenta, yellow and black ink. */
  CMYK("CMYK");

  private final String phrase;

  ImageKind(String phrase) {
    this.phrase = phrase;
  }

  /** How it is called in a report. */
  public String phrase() {
    return phrase;
  }

  /** The same colours with transparency. */
  ImageKind withAlpha() {
    return this == GREY ? GREY_ALPHA : this == RGB ? RGB_ALPHA : this;
  }
}
