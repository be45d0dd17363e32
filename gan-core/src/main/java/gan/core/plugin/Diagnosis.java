package gan.core.plugin;

import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in a user's words what Java's exceptions say in its own. */
final class Diagnosis {
  private static final int CLASS_FILE_OF_JDK_0 = 44;
  private static final Pattern CLASS_FILE = Pattern.compile("version (\\d+)\\.\\d+");
  private static final Pattern NO_MODULE = Pattern.compile("Module (\\S+) not found.*");

  private Diagnosis() {}

  /** A jar that cannot even be looked into. */
  static Refusal ofJar(FindException thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage());
    if (root instanceof InvalidModuleDescriptorException && message.startsWith("Unsupported")) {
      return newerJdk("Its module-info", message, root);
    }
    if (root instanceof IOException) {
      return new Refusal(
          "It is not a readable jar: " + message + ".", "build or fetch it again.", root);
    }
    return new Refusal(
        "It cannot be used as a module: " + message + ".",
        "correct the jar, or remove it from the folder.",
        root);
  }

  /**
   * A jar that cannot be a module beside others.
   *
   * @param beside the jars that are modules already
   * @param above the modules of the layers above
   */
  static Refusal ofLayer(
      RuntimeException thrown, Artifact jar, List<Artifact> beside, List<Artifact> above) {
    Matcher missing = NO_MODULE.matcher(String.valueOf(thrown.getMessage()));
    if (missing.matches()) {
      return missingModule(thrown, missing.group(1), jar);
    }
    for (Artifact other : above) {
      Optional<String> shared = jar.packages().filter(other::exports).findFirst();
      if (shared.isPresent()) {
        return new Refusal(
            "Its package " + shared.get() + " is also in " + other.origin() + ".",
            "leave that package out of " + jar.location() + ".",
            thrown);
      }
    }
    for (Artifact other : beside) {
      Optional<String> shared = jar.packages().filter(other::contains).findFirst();
      if (shared.isPresent()) {
        return new Refusal(
            "Its package " + shared.get() + " is also in " + other.origin() + ".",
            "move " + jar.location() + " into a sub-folder of its own, or remove one of the two.",
            thrown);
      }
    }
    return new Refusal(
        "It cannot be used as a module: " + thrown.getMessage() + ".",
        "correct the jar, or remove it from the folder.",
        thrown);
  }

  private static Refusal missingModule(RuntimeException thrown, String module, Artifact jar) {
    boolean ofJdk = ModuleFinder.ofSystem().find(module).isPresent();
    return new Refusal(
        thrown.getMessage() + ".",
        ofJdk
            ? "start java with --add-modules " + module + "."
            : "put the jar of module " + module + " beside " + jar.location() + ".",
        thrown);
  }

  /**
   * A provider that threw something.
   *
   * @param step what it was asked for, such as {@code The constructor of}
   */
  static Refusal of(String step, Declaration declaration, Throwable thrown) {
    Throwable cause = unwrap(thrown);
    String provider = declaration.provider();
    String location = declaration.artifact().location();
    if (cause instanceof UnsupportedClassVersionError) {
      return newerJdk(provider, String.valueOf(cause.getMessage()), cause);
    }
    if (cause instanceof ClassNotFoundException && provider.equals(cause.getMessage())) {
      return new Refusal(
          "It declares the "
              + declaration.kind().singular()
              + " "
              + provider
              + ", but has no such class.",
          "correct the declaration, or add the class to " + location + ".",
          cause);
    }
    if (cause instanceof NoClassDefFoundError
        && cause.getCause() instanceof ClassNotFoundException missing) {
      return new Refusal(
          provider + " needs the class " + missing.getMessage() + ", which is missing.",
          "put the jar that has " + missing.getMessage() + " beside " + location + ".",
          cause);
    }
    return new Refusal(
        step + " " + provider + " threw " + cause + ".",
        "mend what it complains of, or remove " + location + ".",
        cause);
  }

  private static Refusal newerJdk(String subject, String message, Throwable cause) {
    Matcher matcher = CLASS_FILE.matcher(message);
    String needed =
        matcher.find()
            ? "JDK " + (Integer.parseInt(matcher.group(1)) - CLASS_FILE_OF_JDK_0)
            : "a newer JDK";
    String running = "JDK " + Runtime.version().feature();
    return new Refusal(
        subject + " needs " + needed + ", this is " + running + ".",
        "run with " + needed + ", or take a build of the plugin for " + running + ".",
        cause);
  }

  private static Throwable unwrap(Throwable thrown) {
    boolean wrapper =
        thrown instanceof ServiceConfigurationError
            || thrown instanceof InvocationTargetException
            || thrown instanceof ExceptionInInitializerError;
    return wrapper && thrown.getCause() != null ? unwrap(thrown.getCause()) : thrown;
  }
}
