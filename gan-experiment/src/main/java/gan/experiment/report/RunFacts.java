package gan.experiment.report;

import gan.core.run.RunDirectory;
import gan.experiment.runs.Curve;
import gan.experiment.runs.Evaluation;
import gan.experiment.runs.JsonFile;
import gan.experiment.runs.RunCurves;
import gan.experiment.runs.RunSummary;
import gan.experiment.runs.SavedCheckpoint;
import gan.experiment.runs.WarningLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All of a run that its report shows. Pictures are only looked at; they are read when they are
 * written.
 *
 * @param summary how it stands
 * @param curves what was logged of its steps
 * @param metrics for each metric its values against steps
 * @param evaluations the last by each metric
 * @param slides samples over time
 * @param reals real samples
 * @param warnings what looked unhealthy
 * @param config the resolved configuration
 * @param provenance what it was made with
 * @param checkpoints the newest first
 * @param events what else its log says
 * @param gaps what is missing, one clause each
 */
record RunFacts(
    RunSummary summary,
    RunCurves curves,
    Map<String, Curve> metrics,
    List<Evaluation> evaluations,
    Slides slides,
    Optional<Picture> reals,
    WarningLog warnings,
    List<ConfigValue> config,
    Map<String, Object> provenance,
    List<SavedCheckpoint> checkpoints,
    RunEvents events,
    List<String> gaps) {
  private static final int MOST_SLIDES = 60;
  private static final int MOST_WARNINGS = 50;
  private static final int MOST_EVENTS = 200;

  /**
   * Reads a run; what is damaged or missing is noted.
   *
   * @throws IOException if not even its state can be read
   */
  static RunFacts of(RunDirectory run) throws IOException {
    Gaps gaps = new Gaps(run);
    RunSummary summary = RunSummary.of(run);
    gaps.read(run.state(), Map.of(), () -> JsonFile.read(run.state()));
    RunCurves curves =
        gaps.read(run.metrics(), new RunCurves(Map.of(), 0), () -> RunCurves.of(run.metrics()));
    gaps.torn(run.metrics(), curves.torn());
    Map<String, Curve> metrics = metrics(run, gaps);
    List<Evaluation> evaluations = gaps.read(run.path(), List.of(), () -> Evaluation.last(run));
    Slides slides = Slides.of(run, MOST_SLIDES, Allowance.SLIDES, gaps);
    Optional<Picture> reals =
        gaps.read(run.reals(), Optional.empty(), () -> Optional.of(Picture.look(run, run.reals())));
    WarningLog warnings = warnings(run, gaps);
    List<ConfigValue> config = ConfigValue.of(run, gaps);
    Map<String, Object> provenance =
        gaps.read(run.provenance(), Map.of(), () -> JsonFile.read(run.provenance()));
    List<SavedCheckpoint> checkpoints =
        gaps.read(run.checkpoints(), List.of(), () -> SavedCheckpoint.unread(run));
    RunEvents events = gaps.read(run.log(), RunEvents.none(), () -> RunEvents.of(run, MOST_EVENTS));
    return new RunFacts(
        summary,
        curves,
        metrics,
        evaluations,
        slides,
        reals,
        warnings,
        config,
        provenance,
        checkpoints,
        events,
        gaps.found());
  }

  /** Its folder. */
  RunDirectory run() {
    return summary.run();
  }

  private static Map<String, Curve> metrics(RunDirectory run, Gaps gaps) {
    Map<String, Curve> metrics = new LinkedHashMap<>();
    for (String metric : gaps.read(run.path(), List.<String>of(), () -> Evaluation.metrics(run))) {
      Path log = Evaluation.log(run, metric);
      RunCurves curves = gaps.read(log, new RunCurves(Map.of(), 0), () -> RunCurves.ofMetric(log));
      gaps.torn(log, curves.torn());
      metrics.put(metric, curves.curve(Evaluation.VALUE));
    }
    return metrics;
  }

  /** A run without warnings has no file of them. */
  private static WarningLog warnings(RunDirectory run, Gaps gaps) {
    WarningLog none = new WarningLog(List.of(), 0, 0);
    WarningLog log =
        Files.exists(run.health())
            ? gaps.read(run.health(), none, () -> WarningLog.of(run, MOST_WARNINGS))
            : none;
    gaps.torn(run.health(), log.torn());
    return log;
  }
}
