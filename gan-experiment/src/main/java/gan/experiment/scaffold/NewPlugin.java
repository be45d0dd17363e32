package gan.experiment.scaffold;

import gan.core.plugin.PluginRegistry;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A Maven project of a plugin that does not exist yet, with a working part of each kind that is
 * asked for, its tests and an experiment.
 */
public final class NewPlugin {
  private static final String JAVA = "src/main/java/";
  private static final String TESTS = "src/test/java/";
  private static final String SERVICES = "src/main/resources/META-INF/services/";

  private final String name;
  private final String packageName;
  private final Set<PartTemplate> parts;

  private NewPlugin(String name, String packageName, Set<PartTemplate> parts) {
    this.name = name;
    this.packageName = packageName;
    this.parts = parts;
  }

  /**
   * A plugin.
   *
   * @param name what the project and its parts are called, {@code [a-z][a-z0-9-]*}
   * @param kinds the kinds of its parts, such as {@code data-source}; at least one
   * @param packageName its package, which is its module too; {@code example.NAME} if empty
   * @throws GanException with everything that is wrong with the names
   */
  public static NewPlugin of(String name, List<String> kinds, Optional<String> packageName) {
    List<Problem> problems = new ArrayList<>();
    ProjectName.problem(name).ifPresent(problems::add);
    packageName.flatMap(ProjectName::packageProblem).ifPresent(problems::add);
    Set<PartTemplate> parts = EnumSet.noneOf(PartTemplate.class);
    for (String kind : kinds) {
      PartTemplate.of(kind)
          .ifPresentOrElse(parts::add, () -> problems.add(PartTemplate.problem(kind)));
    }
    if (!problems.isEmpty()) {
      throw new GanException(problems);
    }
    return new NewPlugin(name, packageName.orElseGet(() -> ProjectName.packageOf(name)), parts);
  }

  /** The kinds that a project can be written for, as {@link #of} takes them. */
  public static List<String> kinds() {
    return PartTemplate.words();
  }

  /** What it consists of, such as {@code one loss and one metric}. */
  public String parts() {
    List<String> each = parts.stream().map(part -> "one " + part.kind().singular()).toList();
    int last = each.size() - 1;
    return last == 0
        ? each.get(0)
        : String.join(", ", each.subList(0, last)) + " and " + each.get(last);
  }

  /** What is odd about it beside what is installed, one sentence each. */
  public List<String> notes(PluginRegistry registry) {
    return parts.stream()
        .flatMap(part -> registry.installed(part.kind()).stream())
        .filter(plugin -> plugin.name().equals(name))
        .map(
            plugin ->
                "There is a "
                    + plugin.kind().singular()
                    + " '"
                    + name
                    + "' already, of "
                    + plugin.origin()
                    + ": an experiment that names it is refused while both are installed.")
        .toList();
  }

  /**
   * Writes the project.
   *
   * @param folder which must not exist
   * @return its files, relative to the folder
   * @throws GanException {@link gan.core.problem.ErrorCode#CANNOT_CREATE} if the folder exists or
   *     cannot be created
   */
  public List<String> write(Path folder) {
    Map<String, String> files = files(Release.running());
    new NewFolder(folder).write(files);
    return List.copyOf(files.keySet());
  }

  private Map<String, String> files(Release release) {
    Map<String, String> values = values(release);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pom.xml", Template.read("pom.xml").fill(values));
    files.put("README.md", Template.read("README.md").fill(values));
    files.put(".gitignore", Template.read("gitignore").fill(values));
    files.put(name + ".yaml", new PluginExperiment(name, parts).text(values));
    files.put(JAVA + "module-info.java", Template.read("module-info.java").fill(values));
    String directory = packageName.replace('.', '/') + "/";
    for (PartTemplate part : parts) {
      String type = part.className(name);
      Map<String, String> own = new LinkedHashMap<>(values);
      own.put("Part", type);
      files.put(SERVICES + part.kind().service().getName(), packageName + "." + type + "Factory\n");
      files.put(JAVA + directory + type + ".java", code(part, "Part", own));
      files.put(JAVA + directory + type + "Options.java", code(part, "Options", own));
      files.put(JAVA + directory + type + "Factory.java", code(part, "Factory", own));
      files.put(TESTS + directory + type + "Test.java", code(part, "Test", own));
    }
    return files;
  }

  private static String code(PartTemplate part, String file, Map<String, String> values) {
    return Template.read(part.word() + "/" + file + ".java").fill(values);
  }

  private Map<String, String> values(Release release) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", name);
    values.put("package", packageName);
    values.put("parts", parts());
    values.put("gan.version", release.gan());
    values.put("tensorflow.version", release.tensorflow());
    values.put("tensorflow.classifier", release.classifier());
    values.put("provides", lines(this::provides));
    values.put("files", lines(this::row));
    return values;
  }

  private String lines(Function<PartTemplate, String> line) {
    return parts.stream().map(line).collect(Collectors.joining());
  }

  private String provides(PartTemplate part) {
    return "  provides %s with\n      %s.%sFactory;\n"
        .formatted(part.kind().service().getName(), packageName, part.className(name));
  }

  private String row(PartTemplate part) {
    return "| `%1$s`, `%1$sOptions`, `%1$sFactory`, `%1$sTest` | the %2$s `%3$s` |\n"
        .formatted(part.className(name), part.kind().singular(), name);
  }
}
