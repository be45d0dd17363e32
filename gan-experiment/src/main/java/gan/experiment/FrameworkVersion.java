package gan.experiment;

import java.lang.module.ModuleDescriptor;

/** What files that outlive a process say wrote them. */
public final class FrameworkVersion {
  private FrameworkVersion() {}

  /** The version of what runs; "unknown" where no module says it, as on the class path. */
  public static String running() {
    ModuleDescriptor descriptor = FrameworkVersion.class.getModule().getDescriptor();
    return descriptor == null ? "unknown" : descriptor.rawVersion().orElse("unknown");
  }
}
