package gan.data.archive;

import java.util.Optional;

/**
 * One entry of an archive, as it declares itself.
 *
 * @param name its name, unchecked
 * @param isFolder whether it is a folder, not a file
 * @param mode its permissions and, in zip archives, its type, as Unix counts them; 0 if there are
 *     none
 * @param fault what the archive's format shows to be wrong with it, completing "the entry 'x' …"
 */
record Entry(String name, boolean isFolder, int mode, Optional<String> fault) {
  private static final int SET_ID = 06000;
  private static final int TYPE = 0170000;
  private static final int FILE = 0100000;
  private static final int FOLDER = 0040000;
  private static final int LINK = 0120000;

  /** Why the entry is not unpacked; empty if it may be. */
  Optional<String> refusal() {
    return fault.or(() -> EntryName.fault(name)).or(this::modeFault);
  }

  private Optional<String> modeFault() {
    int type = mode & TYPE;
    if (type == LINK) {
      return Optional.of("is a link");
    }
    if (type != 0 && type != FILE && type != FOLDER) {
      return Optional.of("is a device");
    }
    return (mode & SET_ID) == 0
        ? Optional.empty()
        : Optional.of("would run with its owner's rights (setuid or setgid)");
  }
}
