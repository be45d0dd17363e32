package gan.data.imagefolder;

/** What to do about files that are meant as images and cannot be used. */
public enum OnBadImage {
  /** List them and train nothing. */
  STOP,
  /** Leave them out; they are counted and listed all the same. */
  SKIP
}
