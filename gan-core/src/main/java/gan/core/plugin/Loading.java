package gan.core.plugin;

import gan.core.spi.NamedFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Makes providers one by one, and collects what became of them. */
final class Loading {
  private final Artifact core = Artifact.core();
  private final List<Plugin<?>> plugins = new ArrayList<>();
  private final List<BrokenPlugin> broken = new ArrayList<>();
  private final Analyzers analyzers = new Analyzers();
  private final Set<String> notes = new LinkedHashSet<>();

  void note(String note) {
    notes.add(note);
  }

  void setAside(BrokenPlugin plugin) {
    broken.add(plugin);
  }

  void add(Source source) {
    for (Declaration declaration : source.declarations()) {
      declaration.artifact().versionNote(core).ifPresent(this::note);
      admit(source, declaration);
    }
    analyzers.add(source);
  }

  PluginRegistry registry() {
    notes.addAll(analyzers.notes());
    return new PluginRegistry(plugins, broken, List.copyOf(notes), analyzers);
  }

  private void admit(Source source, Declaration declaration) {
    Optional<String> name = Optional.empty();
    try {
      Class<?> type = ask("Loading", declaration, () -> source.load(declaration));
      ask("Loading", declaration, () -> FactoryCheck.type(declaration, type));
      Optional<Origin> known = originOf(declaration.kind(), type);
      if (known.isPresent()) {
        FactoryCheck.sameOrigin(declaration, known.get());
        return;
      }
      NamedFactory<?> factory =
          ask(
              "The constructor of",
              declaration,
              () -> declaration.kind().cast(source.make(declaration, type)));
      name =
          Optional.of(
              ask("name() of", declaration, () -> FactoryCheck.name(declaration, factory.name())));
      ask("description() of", declaration, () -> FactoryCheck.description(declaration, factory));
      ask(
          "formula() or papers() of",
          declaration,
          () -> FactoryCheck.publications(declaration, factory));
      ask("optionsType() of", declaration, () -> FactoryCheck.options(declaration, factory));
      plugins.add(plugin(declaration.kind(), name.get(), factory, declaration.artifact().origin()));
    } catch (Refusal refusal) {
      broken.add(BrokenPlugin.part(declaration, name, refusal));
    }
  }

  private static <F extends NamedFactory<?>> Plugin<F> plugin(
      PartKind<F> kind, String name, Object factory, Origin origin) {
    return new Plugin<>(kind, name, kind.cast(factory), origin);
  }

  /** Where a class was loaded from already: it may be visible in more than one way. */
  private Optional<Origin> originOf(PartKind<?> kind, Class<?> type) {
    return plugins.stream()
        .filter(plugin -> plugin.kind() == kind && plugin.factory().getClass() == type)
        .map(Plugin::origin)
        .findFirst();
  }

  /** Runs code of a plugin, which may throw anything. */
  private static <T> T ask(String step, Declaration declaration, Callable<T> question)
      throws Refusal {
    try {
      return question.call();
    } catch (Refusal | OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      throw Diagnosis.of(step, declaration, e);
    }
  }
}
