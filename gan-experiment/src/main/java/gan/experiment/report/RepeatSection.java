package gan.experiment.report;

import gan.experiment.runs.RunState;
import gan.experiment.runs.SavedCheckpoint;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How to make the run again, or go on with it.
 *
 * @param facts what to show
 */
record RepeatSection(RunFacts facts) implements Section {

  @Override
  public String id() {
    return "repeat";
  }

  @Override
  public String title() {
    return "Reproduce and resume";
  }

  @Override
  public void write(Markup page) throws IOException {
    String run = facts.run().toString();
    boolean isSaved = !facts.checkpoints().isEmpty();
    List<String> commands = facts.events().commands();
    if (!commands.isEmpty()) {
      page.element("p", "It was made with:");
      commands(commands, page);
    }
    if (isSaved) {
      command("Train it again, and compare metrics and weights:", page, "gan", "reproduce", run);
    }
    command("Train the same as a new run:", page, "gan", "train", facts.run().config().toString());
    RunState state = facts.summary().status().state();
    if (isSaved && state == RunState.FINISHED) {
      long longer = 2 * facts.summary().step().orElse(1);
      command(
          "Train it for longer:", page, "gan", "resume", run, "--set", "training.steps=" + longer);
    } else if (isSaved && state != RunState.RUNNING) {
      command("Go on from its newest checkpoint:", page, "gan", "resume", run);
    }
    if (isSaved) {
      command("Draw samples:", page, "gan", "sample", run, "--seeds", "0-63");
    }
    command("Make this page anew:", page, "gan", "report", run);
    page.element("h3", "Checkpoints");
    if (!isSaved) {
      page.element("p", "There are none.");
      return;
    }
    page.element(
        "p", "Not looked into here; 'gan runs show' reads them completely.", "class", "hint");
    new Grid(List.of("checkpoint", "is"))
        .write(facts.checkpoints().stream().map(RepeatSection::row).toList(), page);
  }

  private static void command(String what, Markup page, String... words) throws IOException {
    page.element("p", what);
    commands(List.of(ShellWords.of(words)), page);
  }

  private static void commands(List<String> commands, Markup page) throws IOException {
    page.open("pre");
    page.element("code", commands.stream().collect(Collectors.joining("\n"))).close();
  }

  private static List<String> row(SavedCheckpoint checkpoint) {
    return List.of(checkpoint.name(), String.join(", ", checkpoint.pointers()));
  }
}
