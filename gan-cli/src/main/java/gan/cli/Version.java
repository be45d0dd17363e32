package gan.cli;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Versions of what runs, read from module descriptors: nothing is loaded for them. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "gan " + version("gan.cli"),
      "TensorFlow Java " + version("tensorflow"),
      "JDK " + Runtime.version()
    };
  }

  private static String version(String module) {
    return ModuleLayer.boot()
        .findModule(module)
        .map(Module::getDescriptor)
        .flatMap(ModuleDescriptor::rawVersion)
        .or(() -> Optional.of("(not on the module path)"))
        .get();
  }
}
