package gan.experiment.report;

import gan.core.health.HealthWarning;
import gan.experiment.runs.WarningLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What looked unhealthy, with pictures.
 *
 * @param facts what to show
 */
record WarningsSection(RunFacts facts) implements Section {

  @Override
  public String id() {
    return "warnings";
  }

  @Override
  public String title() {
    return "Warnings";
  }

  @Override
  public void write(Markup page) throws IOException {
    WarningLog warnings = facts.warnings();
    if (warnings.count() == 0) {
      page.element("p", "There were none.");
      return;
    }
    if (warnings.count() > warnings.newest().size()) {
      page.element(
          "p",
          "The last "
              + warnings.newest().size()
              + " of "
              + warnings.count()
              + "; all are in "
              + facts.run().health()
              + ".");
    }
    Allowance allowance = new Allowance(Allowance.WARNINGS);
    Set<Path> shown = new HashSet<>();
    for (HealthWarning warning : warnings.newest()) {
      page.open("article", "class", "note busy");
      page.element("h3", warning.name() + " at step " + StepText.of(warning.step()));
      page.element("p", warning.message()).element("p", warning.advice());
      if (warning.picture().isPresent()) {
        picture(warning, warning.picture().get(), allowance, shown, page);
      }
      page.close();
    }
  }

  private void picture(
      HealthWarning warning, Path file, Allowance allowance, Set<Path> shown, Markup page)
      throws IOException {
    if (!shown.add(file)) {
      page.element("p", "Its picture is the one above.", "class", "hint");
      return;
    }
    Optional<Picture> picture = look(file);
    if (picture.isEmpty()) {
      page.element("p", "Its picture " + file + " is missing or damaged.");
    } else if (allowance.take(picture.get().bytes())) {
      page.open("figure");
      picture.get().embed(page, warning.name() + " at step " + StepText.of(warning.step()));
      page.close();
    } else {
      page.element("p", "Its picture is too large for this page: see " + file + ".");
    }
  }

  private Optional<Picture> look(Path file) {
    try {
      return Optional.of(Picture.look(facts.run(), file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
