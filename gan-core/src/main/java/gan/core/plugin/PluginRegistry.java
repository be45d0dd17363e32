package gan.core.plugin;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.FailureAnalyzer;
import gan.core.spi.NamedFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The installed plugins, looked up by kind and name.
 *
 * <p>They are found on the module path, on the class path and in plugin folders. A plugin that
 * cannot be loaded is set aside and named; it stops nothing by itself. Two plugins of one kind and
 * name stop only whoever asks for that name.
 *
 * <p>Immutable, so safe for use by many threads; the factories are stateless by contract. There is
 * nothing to close: the classes of plugins stay loaded for as long as anybody uses them.
 */
public final class PluginRegistry {
  private final List<Plugin<?>> plugins;
  private final List<BrokenPlugin> broken;
  private final List<String> notes;
  private final Analyzers analyzers;

  PluginRegistry(
      List<Plugin<?>> plugins, List<BrokenPlugin> broken, List<String> notes, Analyzers analyzers) {
    this.plugins =
        plugins.stream()
            .sorted(
                Comparator.<Plugin<?>>comparingInt(plugin -> PartKind.all().indexOf(plugin.kind()))
                    .thenComparing(Plugin::name))
            .toList();
    this.broken = List.copyOf(broken);
    this.notes = List.copyOf(notes);
    this.analyzers = analyzers;
  }

  /**
   * Loads every plugin that can be found: all that the module path and the class path have, and
   * those in some folders.
   *
   * <p>The jars directly in a folder are one set, those in each of its sub-folders another. A set
   * is a module layer of its own over the layer of gan-core: its jars see each other and all of
   * gan-core's layer, but no other set, so that two sets may bring different versions of one
   * library. A jar without a descriptor is an automatic module.
   *
   * <p>Where gan-core itself is on the class path, no module can require it. Then a set is a class
   * loader over the one of gan-core instead, and the jars' descriptors are read only for what they
   * provide: by {@code provides … with …} in a module, by {@code META-INF/services} in any other
   * jar. What a module exports is not enforced then.
   *
   * <p>On the class path, plugins are those that {@code META-INF/services} names to the context
   * class loader, if that one sees gan-core, and else to the class loader of gan-core.
   *
   * @param folders the plugin folders; one without jars is noted, not refused
   * @throws GanException {@link ErrorCode#PLUGIN_DIRECTORY} for each folder that does not exist or
   *     cannot be read
   */
  public static PluginRegistry load(List<Path> folders) {
    List<JarSet> sets = PluginFolders.sets(folders);
    Optional<ModuleLayer> layer = Optional.ofNullable(PluginRegistry.class.getModule().getLayer());
    LayerSource modules = LayerSource.of(layer.orElseGet(ModuleLayer::boot));
    ClassLoader loader = classPathLoader();
    Loading loading = new Loading();
    loading.add(modules);
    loading.add(
        ServiceFiles.read(
            loader,
            modules.artifacts().stream().map(Artifact::location).collect(Collectors.toSet())));
    sets.forEach(set -> set.load(layer, loader, loading));
    return loading.registry();
  }

  private static ClassLoader classPathLoader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    try {
      if (context != null
          && context.loadClass(PluginRegistry.class.getName()) == PluginRegistry.class) {
        return context;
      }
    } catch (ClassNotFoundException | LinkageError e) {
      // It belongs to something else than this framework.
    }
    return PluginRegistry.class.getClassLoader();
  }

  /**
   * The only plugin of a kind and a name.
   *
   * @param kind what it shall make, such as {@code PartKind.GENERATOR}
   * @param name the name, as experiments write it
   * @param <F> the kind's service
   * @throws GanException {@link ErrorCode#UNKNOWN_PART} if there is none, {@link
   *     ErrorCode#PLUGIN_BROKEN} if it could not be loaded, {@link ErrorCode#PLUGIN_DUPLICATE} if
   *     there are several
   */
  public <F extends NamedFactory<?>> Plugin<F> find(PartKind<F> kind, String name) {
    List<Plugin<F>> found =
        installed(kind).stream().filter(plugin -> plugin.name().equals(name)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new GanException(found.isEmpty() ? missing(kind, name) : LookupProblems.duplicate(found));
  }

  /**
   * The plugins of a kind, sorted by name; a name that is there twice is listed twice.
   *
   * @param <F> the kind's service
   */
  public <F extends NamedFactory<?>> List<Plugin<F>> installed(PartKind<F> kind) {
    return plugins.stream()
        .filter(plugin -> plugin.kind() == kind)
        .map(plugin -> plugin.as(kind))
        .toList();
  }

  /** The plugins that were set aside, in the order in which they were met. */
  public List<BrokenPlugin> broken() {
    return broken;
  }

  /** What is odd but harmless so far, one sentence each: an empty folder, another API version. */
  public List<String> notes() {
    return notes;
  }

  /** All that is wrong with the installed plugins, whether or not anybody asks for them. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    broken.forEach(plugin -> problems.add(plugin.problem()));
    for (PartKind<?> kind : PartKind.all()) {
      plugins.stream()
          .filter(plugin -> plugin.kind() == kind)
          .collect(Collectors.groupingBy(Plugin::name, TreeMap::new, Collectors.toList()))
          .values()
          .stream()
          .filter(same -> same.size() > 1)
          .forEach(same -> problems.add(LookupProblems.duplicate(same)));
    }
    return problems;
  }

  /**
   * What a plugin's {@link FailureAnalyzer} says of something that was thrown.
   *
   * @param failure what was thrown
   * @return the problem, with the failure as its cause; empty if no plugin knows it
   */
  public Optional<GanException> explain(Throwable failure) {
    return analyzers.explain(failure);
  }

  private Problem missing(PartKind<?> kind, String name) {
    return broken.stream()
        .filter(plugin -> plugin.kind().equals(Optional.of(kind)))
        .filter(plugin -> plugin.name().equals(Optional.of(name)))
        .findFirst()
        .map(BrokenPlugin::problem)
        .orElseGet(() -> LookupProblems.unknown(kind, name, installed(kind), suspects(kind)));
  }

  private List<BrokenPlugin> suspects(PartKind<?> kind) {
    return broken.stream().filter(plugin -> plugin.mayBe(kind)).toList();
  }
}
