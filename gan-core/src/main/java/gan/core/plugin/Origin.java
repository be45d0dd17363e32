package gan.core.plugin;

/**
 * Where a plugin came from. What is not known is empty.
 *
 * @param module its module's name; for a jar without a descriptor, the name that Java derives
 * @param version its module's version, as it was written
 * @param location the jar or the folder of classes, as a path
 */
public record Origin(String module, String version, String location) {

  /** {@code module@version (location)}, less what is not known. */
  @Override
  public String toString() {
    String name = version.isEmpty() ? module : module + "@" + version;
    return name.isEmpty() ? location : location.isEmpty() ? name : name + " (" + location + ")";
  }
}
