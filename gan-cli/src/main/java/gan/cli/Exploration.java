package gan.cli;

import gan.core.run.LabelledPicture;
import java.util.List;

/**
 * What an exploration found.
 *
 * @param picture the samples
 * @param notes what was done and measured, a line each
 */
record Exploration(LabelledPicture picture, List<String> notes) {

  Exploration {
    notes = List.copyOf(notes);
  }

  /** What the picture shows, for where its labels could not be drawn. */
  List<String> labels() {
    String rows = "Rows: " + String.join("; ", picture.rows()) + ".";
    String columns = "Columns: " + String.join("; ", picture.columns()) + ".";
    return picture.samples().sample().isImage()
        ? List.of("This Java finds no fonts: the picture has no labels.", rows, columns)
        : List.of("Vectors are drawn as points, without labels.", rows, columns);
  }
}
