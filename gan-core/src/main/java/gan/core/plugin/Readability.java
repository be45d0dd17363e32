package gan.core.plugin;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds modules whose classes a module uses without requiring them.
 *
 * @param known the descriptors of all modules there are, by name
 */
record Readability(Map<String, ModuleDescriptor> known) {

  /** Those of the JDK and some others. */
  static Readability of(List<Artifact> others) {
    Map<String, ModuleDescriptor> known = new LinkedHashMap<>();
    for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
      known.put(module.descriptor().name(), module.descriptor());
    }
    others.forEach(
        other -> other.descriptor().ifPresent(each -> known.putIfAbsent(each.name(), each)));
    return new Readability(known);
  }

  /** One problem a module that is used and not required. */
  List<Problem> problems(Artifact artifact, JarContents contents) {
    List<Problem> problems = new ArrayList<>();
    if (artifact.isNamed()) {
      ModuleDescriptor module = artifact.descriptor().orElseThrow();
      unread(module, contents).forEach((name, use) -> problems.add(problem(artifact, name, use)));
    }
    return problems;
  }

  private Map<String, String> unread(ModuleDescriptor module, JarContents contents) {
    Set<String> readable = readable(module);
    Map<String, String> owners = new LinkedHashMap<>();
    known.values().stream()
        .filter(other -> !readable.contains(other.name()))
        .forEach(
            other ->
                other.exports().stream()
                    .filter(exported -> !exported.isQualified())
                    .forEach(exported -> owners.put(exported.source(), other.name())));
    known.values().stream()
        .filter(other -> readable.contains(other.name()))
        .forEach(other -> owners.keySet().removeAll(other.packages()));
    owners.keySet().removeAll(module.packages());
    Map<String, String> unread = new TreeMap<>();
    for (ClassFile type : contents.classes().values()) {
      for (String used : type.references()) {
        String owner = owners.get(used.substring(0, used.lastIndexOf('.')));
        if (owner != null) {
          unread.putIfAbsent(owner, type.name() + " uses " + used + ".");
        }
      }
    }
    return unread;
  }

  private Set<String> readable(ModuleDescriptor module) {
    Set<String> readable = new HashSet<>(Set.of("java.base"));
    Deque<String> next = new ArrayDeque<>();
    module.requires().stream().map(Requires::name).forEach(next::add);
    while (!next.isEmpty()) {
      String name = next.remove();
      ModuleDescriptor required = known.get(name);
      if (readable.add(name) && required != null) {
        required.requires().stream()
            .filter(each -> each.modifiers().contains(Requires.Modifier.TRANSITIVE))
            .map(Requires::name)
            .forEach(next::add);
      }
    }
    return readable;
  }

  private static Problem problem(Artifact artifact, String name, String use) {
    return Problem.of(
            ErrorCode.PLUGIN_BROKEN,
            artifact.origin() + " uses the module " + name + " without requiring it",
            "add \"requires " + name + ";\" to its module-info.")
        .note(use);
  }
}
