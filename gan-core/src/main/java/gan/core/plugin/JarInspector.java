package gan.core.plugin;

import gan.core.digest.Sha256;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.lang.module.FindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks into jars of plugins more closely than {@link PluginRegistry} does to load them: for those
 * who write them.
 */
public final class JarInspector {
  private static final int CLASS_FILE_OF_JDK_0 = 44;

  private final PluginRegistry installed;
  private final Artifact core = Artifact.core();

  /** Compares with what is installed. */
  public JarInspector(PluginRegistry installed) {
    this.installed = installed;
  }

  /**
   * Inspects a jar beside the others of its folder, or all jars of a folder as {@code --plugins}
   * takes it.
   *
   * @throws GanException {@link ErrorCode#PLUGIN_DIRECTORY} if there is none
   */
  public List<JarReport> inspect(Path path) {
    if (!Files.exists(path)) {
      throw new GanException(
          Problem.of(
              ErrorCode.PLUGIN_DIRECTORY,
              "there is no jar or folder '" + path + "'",
              "correct the path."));
    }
    boolean single = Files.isRegularFile(path);
    List<JarSet> sets = single ? List.of(around(path)) : PluginFolders.sets(List.of(path));
    List<JarReport> reports = new ArrayList<>();
    for (JarSet set : sets) {
      LoadedSet loaded = LoadedSet.of(set);
      List<Path> jars = single ? List.of(path) : set.jars();
      jars.forEach(jar -> reports.add(report(jar, loaded, jars.size() == 1)));
    }
    if (reports.isEmpty()) {
      throw new GanException(
          Problem.of(
              ErrorCode.PLUGIN_DIRECTORY,
              "there is no jar in '" + path + "'",
              "build the plugin first, or give the folder that its jar lies in."));
    }
    return reports;
  }

  /**
   * What is known of the installed jars, or folders of classes, that people call something.
   *
   * @param word the name of a part or of a module, or where they lie
   */
  public List<JarReport> installed(String word) {
    Set<Origin> origins = new LinkedHashSet<>();
    all(installed)
        .filter(plugin -> plugin.name().equals(word) || isCalled(plugin.origin(), word))
        .map(Plugin::origin)
        .forEach(origins::add);
    installed.broken().stream()
        .filter(it -> it.name().equals(Optional.of(word)) || isCalled(it.origin(), word))
        .map(BrokenPlugin::origin)
        .forEach(origins::add);
    return origins.stream().map(this::installed).toList();
  }

  private static boolean isCalled(Origin origin, String word) {
    return origin.module().equals(word) || isSame(origin.location(), word);
  }

  private JarReport installed(Origin origin) {
    Path location = Path.of(origin.location());
    return new JarReport(
        origin,
        artifact(location).flatMap(Artifact::compiledFor),
        sha256(location),
        all(installed).filter(plugin -> plugin.origin().equals(origin)).toList(),
        installed.broken().stream()
            .filter(plugin -> plugin.origin().equals(origin))
            .map(BrokenPlugin::problem)
            .toList(),
        List.of());
  }

  private JarReport report(Path jar, LoadedSet loaded, boolean isAlone) {
    Optional<Artifact> artifact = artifact(jar);
    Origin origin = artifact.map(Artifact::origin).orElse(new Origin("", "", jar.toString()));
    List<Plugin<?>> parts =
        all(loaded.registry()).filter(plugin -> plugin.origin().equals(origin)).toList();
    List<Problem> problems = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    loaded.registry().broken().stream()
        .filter(plugin -> plugin.origin().location().equals(jar.toString()))
        .map(BrokenPlugin::problem)
        .forEach(problems::add);
    loaded.registry().notes().stream()
        .filter(note -> note.startsWith(origin + " "))
        .forEach(notes::add);
    parts.forEach(part -> duplicate(part, loaded).ifPresent(problems::add));
    if (artifact.isPresent()) {
      contents(artifact.get(), loaded, isAlone, problems, notes);
    }
    return new JarReport(
        origin, artifact.flatMap(Artifact::compiledFor), sha256(jar), parts, problems, notes);
  }

  /** What can be seen without running any of it. */
  private void contents(
      Artifact artifact,
      LoadedSet loaded,
      boolean isAlone,
      List<Problem> problems,
      List<String> notes) {
    try {
      JarContents contents = JarContents.read(Path.of(artifact.location()));
      contents.forgery().ifPresent(what -> problems.add(forged(artifact, what)));
      tooNew(artifact, contents).filter(it -> !isKnown(problems)).ifPresent(problems::add);
      Registration registration = new Registration(artifact, contents);
      problems.addAll(registration.problems());
      problems.addAll(loaded.readability().problems(artifact, contents));
      artifact.versionNote(core).ifPresent(note -> problems.add(otherVersion(artifact, note)));
      notes.addAll(registration.notes());
      if (isAlone) {
        Registration.nothing(artifact, contents).ifPresent(problems::add);
      }
      if (artifact.compiledFor().isEmpty() && !artifact.provided().isEmpty()) {
        notes.add("It does not say for which gan-core it was compiled: only a module-info does.");
      }
    } catch (IOException e) {
      problems.add(
          Problem.of(
              ErrorCode.PLUGIN_BROKEN,
              artifact.origin() + " cannot be read: " + e.getMessage(),
              "build or fetch it again."));
    }
  }

  /** A class that is too new to load has been complained of already. */
  private static boolean isKnown(List<Problem> problems) {
    return problems.stream()
        .anyMatch(
            problem -> problem.notes().stream().anyMatch(note -> note.contains(" needs JDK ")));
  }

  private static Optional<Problem> tooNew(Artifact artifact, JarContents contents) {
    int running = Runtime.version().feature();
    return contents.classes().values().stream()
        .filter(type -> type.major() - CLASS_FILE_OF_JDK_0 > running)
        .findFirst()
        .map(
            type ->
                Problem.of(
                        ErrorCode.PLUGIN_BROKEN,
                        artifact.origin() + " is compiled for a newer JDK",
                        "set maven.compiler.release to 17 in its pom, and build it again.")
                    .note(
                        type.name()
                            + " needs JDK "
                            + (type.major() - CLASS_FILE_OF_JDK_0)
                            + ", this is JDK "
                            + running
                            + "."));
  }

  private static Problem forged(Artifact artifact, String what) {
    return Problem.of(
            ErrorCode.PLUGIN_BROKEN,
            artifact.origin() + " is not what was signed",
            "build or fetch it again.")
        .note("Java says: " + what + ".");
  }

  private Problem otherVersion(Artifact artifact, String note) {
    return Problem.of(
            ErrorCode.PLUGIN_CONTRACT,
            artifact.origin() + " is for another gan-core",
            "set gan.version to " + core.origin().version() + " in its pom, and build it again.")
        .note(note);
  }

  private Optional<Problem> duplicate(Plugin<?> part, LoadedSet loaded) {
    List<Plugin<?>> same = new ArrayList<>();
    Stream.concat(all(loaded.registry()), all(installed))
        .filter(other -> other.kind() == part.kind() && other.name().equals(part.name()))
        .filter(other -> same.stream().noneMatch(known -> isSame(known, other)))
        .forEach(same::add);
    return same.size() > 1 ? Optional.of(LookupProblems.duplicate(same)) : Optional.empty();
  }

  /** The same class of the same jar, loaded twice. */
  private static boolean isSame(Plugin<?> one, Plugin<?> other) {
    return one.factory().getClass().getName().equals(other.factory().getClass().getName())
        && isSame(one.origin().location(), other.origin().location());
  }

  private static boolean isSame(String path, String other) {
    return Path.of(path)
        .toAbsolutePath()
        .normalize()
        .equals(Path.of(other).toAbsolutePath().normalize());
  }

  private static Stream<Plugin<?>> all(PluginRegistry registry) {
    return PartKind.all().stream().flatMap(kind -> registry.installed(kind).stream());
  }

  private static JarSet around(Path jar) {
    Path folder = Optional.ofNullable(jar.getParent()).orElse(Path.of(""));
    Set<Path> jars = new LinkedHashSet<>(List.of(jar));
    PluginFolders.sets(List.of(folder)).stream()
        .filter(set -> set.folder().equals(folder))
        .forEach(set -> jars.addAll(set.jars()));
    return new JarSet(folder, jars.stream().sorted().toList());
  }

  private static Optional<Artifact> artifact(Path jar) {
    try {
      return Optional.of(Artifact.ofJar(jar));
    } catch (FindException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> sha256(Path jar) {
    if (!Files.isRegularFile(jar)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Sha256.of(jar));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
