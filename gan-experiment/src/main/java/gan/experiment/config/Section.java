package gan.experiment.config;

import gan.core.problem.Location;

/**
 * One mapping of the configuration.
 *
 * @param path its keys from the root, joined with dots; empty for the root
 * @param place where its key was written
 * @param part the name of the part that it configures; empty if it configures none
 */
record Section(String path, Location place, String part) {

  static Section root(Location place) {
    return new Section("", Location.of(place.file()), "");
  }

  static Section of(Slot slot) {
    return new Section(slot.path(), slot.place(), "");
  }

  static Section of(Slot slot, String part) {
    return new Section(slot.path(), slot.place(), part);
  }

  /** The slot of one of its keys. */
  Slot slot(Key key, Location written) {
    return new Slot(path.isEmpty() ? key.name() : path + "." + key.name(), key, written);
  }

  /** {@code in 'generator' (dcgan)}, as messages call it; empty for the root. */
  String label() {
    return path.isEmpty() ? "" : " in '" + path + "'" + (part.isEmpty() ? "" : " (" + part + ")");
  }
}
