package gan.experiment.config;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Location;
import gan.core.problem.Problem;
import gan.experiment.yaml.Composition;
import gan.experiment.yaml.Node;
import gan.experiment.yaml.Problems;
import gan.experiment.yaml.References;
import gan.experiment.yaml.Resolution;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An experiment read from YAML, and where each of its values came from.
 *
 * <p>The files that {@code defaults} names are merged first, then the file's own keys go over them,
 * then the overrides; last, references are looked up in the whole.
 *
 * @param config the experiment, complete
 * @param origins for the dotted path of each value the place in the file, the argument {@code
 *     --set} that set it, or {@code default}
 * @param explained every value and where it came from, in the order of the records
 * @param inputs what the user gave
 */
public record ExperimentYaml(
    ExperimentConfig config,
    Map<String, Location> origins,
    List<ExplainedValue> explained,
    Inputs inputs) {
  /** The smallest experiment, line by line, for those who have none yet. */
  static final List<String> SMALL =
      List.of(
          "name: first",
          "data: {type: idx, path: data/fashion-mnist}",
          "generator: {type: dcgan}",
          "discriminator: {type: dcgan}",
          "loss: {type: non-saturating}",
          "training: {steps: 1000}");

  /** Copies the origins and keeps their order. */
  public ExperimentYaml {
    origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
    explained = List.copyOf(explained);
  }

  /**
   * Reads a file of UTF-8 YAML, and the files that it includes.
   *
   * @param file at most 1 MiB
   * @param overrides arguments {@code key.path=value} that go over the file's values
   * @param parts the installed parts
   * @param environment what references to environment variables lead to
   * @throws GanException with everything that is wrong, in the order of the file
   */
  public static ExperimentYaml load(
      Path file, List<String> overrides, Parts parts, Environment environment) {
    Problems problems = new Problems();
    Composition files = Composition.ofFile(file, problems);
    return read(files, overrides, parts, environment, problems);
  }

  /**
   * Reads the text of a file, which includes none.
   *
   * @param text YAML 1.2, at most 1 Mi characters
   * @param fileName what messages call the text
   * @param overrides arguments {@code key.path=value} that go over the text's values
   * @param parts the installed parts
   * @param environment what references to environment variables lead to
   * @throws GanException with everything that is wrong, in the order of the text
   */
  public static ExperimentYaml parse(
      String text, String fileName, List<String> overrides, Parts parts, Environment environment) {
    Problems problems = new Problems();
    Composition files = Composition.ofText(text, fileName, problems);
    return read(files, overrides, parts, environment, problems);
  }

  private static ExperimentYaml read(
      Composition files,
      List<String> overrides,
      Parts parts,
      Environment environment,
      Problems problems) {
    Node.Mapping merged = Overrides.merge(overrides, mapping(files.root(), problems), problems);
    checkIncludes(merged, problems);
    problems.throwIfRefused();
    Resolution resolution =
        References.resolve(
            merged, environment::get, new UnwrittenKeys(merged, parts)::byDefault, problems);
    Node.Mapping root = checkName(resolution.root(), problems);
    Map<String, Location> origins = new LinkedHashMap<>();
    Optional<ExperimentConfig> config =
        new ValueReader(parts, problems, origins).read(ExperimentConfig.class, root);
    problems.throwIfAny();
    return new ExperimentYaml(
        config.orElseThrow(),
        origins,
        Explanation.of(config.orElseThrow(), origins, resolution),
        new Inputs(files.texts(), overrides));
  }

  /** The whole experiment as YAML, with overrides and defaults, in the order of the records. */
  public String resolved() {
    return ResolvedYaml.of(config);
  }

  private static Node.Mapping mapping(Node node, Problems problems) {
    if (node instanceof Node.Mapping mapping) {
      return mapping;
    }
    if (!(node instanceof Node.Refused)) {
      boolean isEmpty = node instanceof Node.Scalar scalar && scalar.isNull();
      Problem problem =
          Problem.of(
                  ErrorCode.CONFIG_SHAPE,
                  isEmpty
                      ? "the experiment is empty"
                      : "the experiment must be keys and values, not " + node.what(),
                  "write the keys of an experiment.")
              .at(node.location())
              .note("A small experiment looks like this:");
      for (String line : SMALL) {
        problem = problem.note("  " + line);
      }
      problems.add(problem);
    }
    problems.throwIfAny();
    throw new IllegalStateException("A refused document without a problem.");
  }

  /** Files are included before anything is overridden, so no override can name one. */
  private static void checkIncludes(Node.Mapping merged, Problems problems) {
    Node.Entry defaults = merged.entries().get(Composition.KEY);
    if (defaults != null) {
      problems.add(
          Problem.of(
                  ErrorCode.BAD_OVERRIDE,
                  "'" + Composition.KEY + "' cannot be set by an override",
                  "write 'defaults: […]' in a file.")
              .at(defaults.key()));
    }
  }

  /** Checks the name here and not only in the record, so that it is reported with all the rest. */
  private static Node.Mapping checkName(Node.Mapping root, Problems problems) {
    Node.Entry name = root.entries().get("name");
    if (name == null
        || !(name.value() instanceof Node.Scalar scalar)
        || !ScalarReader.isText(scalar)) {
      return root;
    }
    Optional<Problem> problem = RunName.problem(scalar.text());
    problem.ifPresent(found -> problems.add(found.at(scalar.location())));
    return problem.isEmpty()
        ? root
        : root.with("name", new Node.Entry(name.key(), new Node.Refused(scalar.location())));
  }
}
