package gan.data.image;

/** What the numbers of a pixel mean, once palettes are resolved. */
public enum ImageKind {
  GREY("grey"),
  GREY_ALPHA("grey with transparency"),
  RGB("RGB"),
  RGB_ALPHA("RGB with transparency"),
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
