package gan.experiment.report;

import gan.experiment.page.PageText;
import java.io.IOException;
import java.util.List;

/**
 * The whole page. Browsers are told to load nothing, and to run no script and apply no style but
 * the ones whose sums stand in its head: not even what slipped through the escaping would do harm.
 *
 * @param facts what to show
 */
record Page(RunFacts facts) {
  /** What a file begins with that is a report. */
  static final String MARK = "<meta name=\"generator\" content=\"gan report\"";

  void write(Markup page) throws IOException {
    page.declare("DOCTYPE html");
    page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en");
    head(page);
    page.open("body");
    new Headline(facts).write(page);
    List<Section> sections =
        List.of(
            new SamplesSection(facts),
            new CurvesSection(facts),
            new MetricsSection(facts),
            new WarningsSection(facts),
            new ConfigSection(facts),
            new ProvenanceSection(facts),
            new RepeatSection(facts),
            new EventsSection(facts));
    navigation(sections, page);
    page.open("main");
    for (Section section : sections) {
      page.open("section", "id", section.id(), "aria-labelledby", section.id() + "-title");
      page.element("h2", section.title(), "id", section.id() + "-title");
      section.write(page);
      page.close();
    }
    page.close();
    page.embed("script", script().text());
    page.close(2);
  }

  private void head(Markup page) throws IOException {
    PageText style = PageText.beside(Page.class, "report.css");
    String policy =
        "default-src 'none'; img-src data:; style-src "
            + style.source()
            + "; script-src "
            + script().source()
            + "; base-uri 'none'; form-action 'none'";
    page.open("head");
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "generator", "content", "gan report");
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy);
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    page.element(
        "title", facts.summary().name() + ": " + Verdict.of(facts.summary().status()).word());
    page.embed("style", style.text());
    page.close();
  }

  private static void navigation(List<Section> sections, Markup page) throws IOException {
    page.open("nav", "aria-label", "Parts of this page");
    for (Section section : sections) {
      page.element("a", section.title(), "href", "#" + section.id()).text(" ");
    }
    page.close();
  }

  private static PageText script() {
    return PageText.beside(Page.class, "report.js");
  }
}
