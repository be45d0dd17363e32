package gan.experiment.report;

import java.io.IOException;

/**
 * What the log says besides steps and warnings.
 *
 * @param facts what to show
 */
record EventsSection(RunFacts facts) implements Section {

  @Override
  public String id() {
    return "log";
  }

  @Override
  public String title() {
    return "Log";
  }

  @Override
  public void write(Markup page) throws IOException {
    RunEvents events = facts.events();
    if (events.newest().isEmpty()) {
      page.element("p", "It is empty.");
      return;
    }
    String earlier = events.leftOut() == 0 ? "" : "; " + events.leftOut() + " earlier lines, too";
    page.element(
        "p",
        "Steps and warnings are left out" + earlier + ": see " + facts.run().log() + ".",
        "class",
        "hint");
    page.open("ol", "class", "log");
    for (RunEvents.Event event : events.newest()) {
      page.open("li");
      if (!event.time().isEmpty()) {
        page.element("time", event.time()).text(" ");
      }
      page.text(event.text()).close();
    }
    page.close();
  }
}
