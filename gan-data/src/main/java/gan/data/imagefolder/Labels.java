package gan.data.imagefolder;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The classes of images. */
final class Labels {
  private static final int OFFENDERS = 5;
  private static final int MOST = 100_000;
  private static final Labels NONE = new Labels(new int[0], List.of());
  private final int[] values;
  private final List<String> names;

  /** Takes the array over; it is not copied. */
  Labels(int[] values, List<String> names) {
    this.values = values;
    this.names = names;
  }

  /** The class of each image, from 0; empty if there are none. */
  int[] values() {
    return values;
  }

  /** What the classes are called, in their order; empty if there are none. */
  List<String> names() {
    return names;
  }

  /** The class of an image, 0 if there are none. */
  int of(int image) {
    return names.isEmpty() ? 0 : values[image];
  }

  /** What the classes are, in one line. */
  String finding() {
    return "Classes: "
        + IntStream.range(0, Math.min(names.size(), 20))
            .mapToObj(i -> Shown.path(names.get(i)) + " = " + i)
            .collect(Collectors.joining(", "))
        + (names.size() > 20 ? " and so on." : ".");
  }

  /**
   * Finds the classes where the options say.
   *
   * @param images to find classes for
   * @param isBad whether a file is left out, so that its label may be left over
   * @param problems what is wrong is added here
   */
  static Labels find(
      ImageFolderOptions options,
      List<ImageFile> images,
      Predicate<String> isBad,
      List<Problem> problems) {
    if (options.classFolders()) {
      return ofFolders(images, problems);
    }
    return options
        .labels()
        .map(path -> ofTable(path, LabelTable.read(path), images, isBad, problems))
        .orElse(NONE);
  }

  private static Labels ofFolders(List<ImageFile> images, List<Problem> problems) {
    List<String> outside =
        images.stream().map(ImageFile::path).filter(path -> !path.contains("/")).toList();
    if (!outside.isEmpty()) {
      problems.add(
          Problem.of(
                  ErrorCode.DATA_LABELS,
                  String.format(
                      Locale.ROOT,
                      "%,d of %,d images lie in no class folder",
                      outside.size(),
                      images.size()),
                  "move them into the folders of their classes, or remove 'classFolders'.")
              .note(first(outside)));
      return NONE;
    }
    return named(images.stream().map(file -> file.path().split("/", 2)[0]).toList());
  }

  private static Labels ofTable(
      Path path,
      Map<String, String> table,
      List<ImageFile> images,
      Predicate<String> isBad,
      List<Problem> problems) {
    List<String> unlabelled =
        images.stream().map(ImageFile::path).filter(file -> !table.containsKey(file)).toList();
    Set<String> left = new HashSet<>(table.keySet());
    images.forEach(file -> left.remove(file.path()));
    left.removeIf(isBad);
    if (!unlabelled.isEmpty() || !left.isEmpty()) {
      problems.add(countsDiffer(path, images.size(), unlabelled, table.size(), left));
      return NONE;
    }
    List<String> found = images.stream().map(file -> table.get(file.path())).toList();
    return found.stream().allMatch(label -> label.matches("-?\\d{1,9}"))
        ? numbered(path, images, found, problems)
        : named(found);
  }

  private static Problem countsDiffer(
      Path path, int images, List<String> unlabelled, int labels, Set<String> left) {
    Problem problem =
        Problem.of(
                ErrorCode.DATA_COUNTS,
                String.format(
                    Locale.ROOT,
                    "of %,d images %,d have no label, and of %,d labels %,d have no image",
                    images,
                    unlabelled.size(),
                    labels,
                    left.size()),
                "give a line 'file,class' for each image, with its path in the folder.")
            .note("Labels: " + path);
    if (!unlabelled.isEmpty()) {
      problem = problem.note("Without a label: " + first(unlabelled));
    }
    return left.isEmpty()
        ? problem
        : problem.note("Without an image: " + first(new TreeSet<>(left)));
  }

  private static Labels numbered(
      Path path, List<ImageFile> images, List<String> found, List<Problem> problems) {
    int[] values = found.stream().mapToInt(Integer::parseInt).toArray();
    List<String> outside = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0 || values[i] >= MOST) {
        outside.add(images.get(i).path() + "' has '" + values[i]);
      }
    }
    if (!outside.isEmpty()) {
      problems.add(
          Problem.of(
                  ErrorCode.DATA_LABELS,
                  String.format(
                      Locale.ROOT,
                      "%,d of %,d labels lie outside 0 to %,d",
                      outside.size(),
                      values.length,
                      MOST - 1),
                  "number the classes from 0, or give their names.")
              .note("Labels: " + path)
              .note(first(outside)));
      return NONE;
    }
    int classes = IntStream.of(values).max().orElse(0) + 1;
    return new Labels(values, IntStream.range(0, classes).mapToObj(Integer::toString).toList());
  }

  private static Labels named(List<String> found) {
    List<String> names = List.copyOf(new TreeSet<>(found));
    Map<String, Integer> numbers =
        IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, i -> i));
    return new Labels(found.stream().mapToInt(numbers::get).toArray(), names);
  }

  private static String first(Collection<String> paths) {
    return paths.stream()
            .limit(OFFENDERS)
            .map(path -> "'" + Shown.path(path) + "'")
            .collect(Collectors.joining(", "))
        + (paths.size() > OFFENDERS
            ? String.format(Locale.ROOT, " and %,d more.", paths.size() - OFFENDERS)
            : ".");
  }
}
