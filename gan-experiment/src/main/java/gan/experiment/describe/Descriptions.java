package gan.experiment.describe;

import gan.core.plugin.BrokenPlugin;
import gan.core.plugin.PartKind;
import gan.core.plugin.Plugin;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import gan.core.spi.Schedule;
import gan.experiment.config.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Describes all that can be written in an experiment, given what is installed.
 *
 * @param registry what is installed
 */
public record Descriptions(PluginRegistry registry) {

  /**
   * What some descriptions of one name are.
   *
   * @param section the key of that path, if there is one
   * @param parts the parts of that name, in the order of their kinds
   */
  public record Found(Optional<SectionDescription> section, List<PartDescription> parts) {
    /** Copies the list. */
    public Found {
      parts = List.copyOf(parts);
    }
  }

  /** All installed parts of a kind, by name. */
  public List<PartDescription> parts(PartKind<?> kind) {
    return registry.installed(kind).stream().map(PartDescriber::describe).toList();
  }

  /** The keys at the top of an experiment. */
  public List<SectionDescription> sections() {
    return Sections.top().stream().map(key -> Sections.describe(key, "", registry)).toList();
  }

  /** The keys of a schedule, which may stand for a number that changes. */
  public static List<KeyDescription> schedule() {
    return KeyTable.of(Schedule.class, "");
  }

  /** The part of a kind and a name. */
  public PartDescription part(PartKind<?> kind, String name) {
    return PartDescriber.describe(registry.find(kind, name));
  }

  /**
   * Everything of a name: parts of any kind, and the key of an experiment whose path it is.
   *
   * @throws GanException {@link ErrorCode#UNKNOWN_PART} if there is nothing, with what was probably
   *     meant; the plugin's own problem if it is set aside
   */
  public Found find(String name) {
    List<PartDescription> parts = new ArrayList<>();
    for (PartKind<?> kind : PartKind.all()) {
      if (registry.installed(kind).stream().anyMatch(plugin -> plugin.name().equals(name))) {
        parts.add(part(kind, name));
      }
    }
    Optional<SectionDescription> section = Sections.find(name, registry);
    if (parts.isEmpty() && section.isEmpty()) {
      throw new GanException(missing(name));
    }
    return new Found(section, parts);
  }

  private Problem missing(String name) {
    Optional<BrokenPlugin> broken =
        registry.broken().stream()
            .filter(plugin -> plugin.name().equals(Optional.of(name)))
            .findFirst();
    if (broken.isPresent()) {
      return broken.get().problem();
    }
    Set<String> known = new TreeSet<>(Sections.paths());
    for (PartKind<?> kind : PartKind.all()) {
      registry.installed(kind).stream().map(Plugin::name).forEach(known::add);
    }
    return Problem.of(
            ErrorCode.UNKNOWN_PART,
            "there is no part and no key '" + name + "'",
            "name a part that 'gan plugins' lists, or a key of an experiment.")
        .suggest(Suggestions.didYouMean(name, known))
        .note(
            "Kinds of parts: "
                + String.join(", ", PartKind.all().stream().map(PartKind::plural).toList())
                + ".")
        .note("Keys: " + String.join(", ", Sections.top().stream().map(Key::name).toList()) + ".");
  }
}
