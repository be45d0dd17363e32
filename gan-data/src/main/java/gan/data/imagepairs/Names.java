package gan.data.imagepairs;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of the images on one side.
 *
 * @param side A or B
 * @param paths in the order of the images, relative to the side's folder
 * @param indices of the images by their paths without endings
 */
record Names(String side, List<String> paths, Map<String, Integer> indices) {

  /**
   * Reads names.
   *
   * @throws GanException if two differ in their endings alone
   */
  static Names of(String side, List<String> paths) {
    Map<String, Integer> indices = new LinkedHashMap<>();
    for (int index = 0; index < paths.size(); index++) {
      Integer other = indices.put(stem(paths.get(index)), index);
      if (other != null) {
        throw new GanException(
            Problem.of(
                ErrorCode.DATA_COUNTS,
                String.format(
                    "'%s' and '%s' in %s differ in their endings alone, so it cannot be told which"
                        + " belongs to a pair",
                    paths.get(other), paths.get(index), side),
                "remove or rename one of them."));
      }
    }
    return new Names(side, paths, indices);
  }

  /** The name of an image for people. */
  String shown(int index) {
    return side + "/" + paths.get(index);
  }

  private static String stem(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }
}
