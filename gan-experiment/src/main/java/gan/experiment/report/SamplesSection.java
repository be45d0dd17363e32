package gan.experiment.report;

import gan.experiment.report.Slides.Slide;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * What the generator made, over time, beside real samples.
 *
 * @param facts what to show
 */
record SamplesSection(RunFacts facts) implements Section {

  @Override
  public String id() {
    return "samples";
  }

  @Override
  public String title() {
    return "Samples";
  }

  @Override
  public void write(Markup page) throws IOException {
    List<Slide> slides = facts.slides().shown();
    if (!slides.isEmpty()) {
      page.element("p", explanation(slides.size()), "class", "hint");
    }
    if (slides.size() > 1) {
      slider(slides, page);
    }
    page.open("div", "class", "beside");
    generated(slides, page);
    real(page);
    page.close();
  }

  private void generated(List<Slide> slides, Markup page) throws IOException {
    page.open("div").element("h3", "Generated");
    if (slides.isEmpty()) {
      String why =
          facts.slides().count() == 0
              ? "There are no pictures of samples."
              : "The pictures are too large for this page: see " + facts.run().samples() + ".";
      page.element("p", why).close();
      return;
    }
    page.open(
        "div", "id", "slides", "tabindex", "0", "role", "group", "aria-label", "Samples over time");
    for (Slide slide : slides) {
      page.open("figure");
      slide.picture().embed(page, "Generated samples, " + caption(slide));
      page.element("figcaption", caption(slide)).close();
    }
    page.close(2);
  }

  private static void slider(List<Slide> slides, Markup page) throws IOException {
    String last = Integer.toString(slides.size() - 1);
    page.open("p", "id", "control", "hidden", "hidden");
    page.element("label", "Step ", "for", "slider");
    page.empty(
        "input",
        "id",
        "slider",
        "type",
        "range",
        "min",
        "0",
        "max",
        last,
        "value",
        last,
        "autocomplete",
        "off");
    page.element("output", caption(slides.get(slides.size() - 1)), "for", "slider").close();
  }

  private static String caption(Slide slide) {
    return slide.step() == 0 ? "before the first step" : "after step " + StepText.of(slide.step());
  }

  private String explanation(int shown) {
    String same =
        "The generator's samples of the same latent vectors each time, beside real samples.";
    int leftOut = facts.slides().count() - shown;
    return leftOut == 0
        ? same
        : String.format(
            Locale.ROOT,
            "%s %,d of %,d pictures, evenly spaced; the other %,d are in %s.",
            same,
            shown,
            facts.slides().count(),
            leftOut,
            facts.run().samples());
  }

  private void real(Markup page) throws IOException {
    page.open("div").element("h3", "Real");
    if (facts.reals().isEmpty()) {
      page.element("p", "There is no picture of real samples.").close();
      return;
    }
    Picture picture = facts.reals().get();
    if (picture.bytes() > Allowance.REALS) {
      page.element("p", "The picture is too large for this page: see " + picture.file() + ".");
    } else {
      page.open("figure");
      picture.embed(page, "Real samples");
      page.close();
    }
    page.close();
  }
}
