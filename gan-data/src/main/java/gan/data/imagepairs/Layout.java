package gan.data.imagepairs;

/** How pairs lie in a folder. */
public enum Layout {
  /** Two folders, in which what belongs together has the same name. */
  FOLDERS,
  /** Images that show A in their left half and B in their right one. */
  SIDE_BY_SIDE
}
