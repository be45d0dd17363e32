package gan.experiment.report;

import java.io.IOException;

/** A part of the page with a heading of its own. */
interface Section {

  /** What links call it. */
  String id();

  /** Its heading. */
  String title();

  /** Writes what stands below the heading. */
  void write(Markup page) throws IOException;
}
