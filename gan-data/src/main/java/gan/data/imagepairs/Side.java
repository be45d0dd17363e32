package gan.data.imagepairs;

import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.data.imagefolder.ImageFolderOptions;
import gan.data.imagefolder.ImageFolderSource;
import gan.data.imagefolder.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * The images on one side of all pairs.
 *
 * @param name A or B
 * @param options how they are read
 * @param part what of each is meant
 */
record Side(String name, ImageFolderOptions options, Part part) {

  static Side a(ImagePairsOptions options) {
    boolean isGiven = options.direction() == Direction.A_TO_B;
    return options.layout() == Layout.FOLDERS
        ? new Side(
            "A", options.side(options.path().resolve(options.folderA()), isGiven), Part.WHOLE)
        : new Side("A", options.side(options.path(), isGiven), Part.LEFT);
  }

  static Side b(ImagePairsOptions options) {
    boolean isGiven = options.direction() == Direction.B_TO_A;
    return options.layout() == Layout.FOLDERS
        ? new Side(
            "B", options.side(options.path().resolve(options.folderB()), isGiven), Part.WHOLE)
        : new Side("B", options.side(options.path(), isGiven), Part.RIGHT);
  }

  /** Opens several; what is wrong with one does not hide what is wrong with another. */
  static List<ImageFolderSource> open(List<Side> sides) {
    List<ImageFolderSource> opened = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Side side : sides) {
      try {
        opened.add(ImageFolderSource.open(side.options(), side.part()));
      } catch (GanException e) {
        e.problems().stream()
            .map(found -> found.note("Folder: " + side.options().path()))
            .filter(found -> !problems.contains(found))
            .forEach(problems::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new GanException(problems);
    }
    return opened;
  }
}
