package gan.it.results;

import gan.core.evaluate.Assessment;
import gan.core.game.TrainedGenerator;
import gan.core.plugin.PluginRegistry;
import gan.core.run.Pictures;
import gan.core.run.RunDirectory;
import gan.core.train.Stop;
import gan.experiment.CheckpointChoice;
import gan.experiment.Experiment;
import gan.experiment.Launch;
import gan.experiment.RunEvaluation;
import gan.experiment.SavedRun;
import gan.experiment.evaluate.EvaluationWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One combination on one set of images with one seed.
 *
 * @param set which images, and how samples of them are judged
 * @param combination what plays, and for how long
 * @param seed the experiment's seed
 */
record ImageTrial(ImageSet set, ImageCombination combination, int seed) {
  private static final int GRID = 8;

  /** What tells its record from all others. */
  String key() {
    return set.name() + " " + combination.name() + " " + combination.steps() + " " + seed;
  }

  /** Trains, judges, and draws the first seed's samples. */
  Map<String, Object> run(PluginRegistry registry, Path folder, Path pictures, Duration most)
      throws IOException {
    Experiment experiment =
        Experiment.parse(
            combination.yaml(set, seed),
            "trial.yaml",
            List.of("output.directory=" + folder),
            registry);
    Stop stop = new Stop();
    long start = System.nanoTime();
    RunDirectory run = experiment.run(launch(stop, most));
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    Found found = new Found();
    new RunEvaluation(run, registry, set.evaluation(), OptionalLong.empty())
        .judge(new CheckpointChoice("latest"), found);
    if (seed == 1) {
      draw(run, registry, pictures.resolve(set.name() + "-" + combination.file() + ".png"));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("key", key());
    json.put("data", set.name());
    json.put("combination", combination.name());
    json.put("seed", seed);
    json.put("steps", found.step);
    json.put("seconds", time.toSeconds());
    json.put("msPerStep", median(run));
    json.put("processors", Runtime.getRuntime().availableProcessors());
    json.put("metrics", found.values);
    return json;
  }

  private static Launch launch(Stop stop, Duration most) {
    Timer timer = new Timer(true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            stop.ask(Stop.Reason.OUT_OF_TIME);
          }
        },
        most.toMillis());
    return new Launch(stop, List.of(), stage -> {});
  }

  private static void draw(RunDirectory run, PluginRegistry registry, Path picture)
      throws IOException {
    Files.createDirectories(picture.getParent());
    Files.deleteIfExists(picture);
    try (TrainedGenerator generator =
        SavedRun.find(run, OptionalLong.empty()).generator(registry)) {
      long[] seeds = LongStream.range(0, GRID * GRID).toArray();
      new Pictures(GRID).write(generator.samples(seeds, new int[seeds.length]), picture);
    }
  }

  /** Milliseconds of the logged steps, without the first. */
  private static double median(RunDirectory run) throws IOException {
    double[] all =
        Files.readAllLines(run.metrics()).stream()
            .skip(1)
            .map(line -> JsonMapper.shared().readTree(line))
            .map(line -> line.path("seconds"))
            .mapToDouble(JsonNode::asDouble)
            .sorted()
            .toArray();
    return Math.rint(10_000 * all[all.length / 2]) / 10;
  }

  /** What was found, as it goes into the record. */
  private static final class Found implements EvaluationWatcher {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private long step;

    @Override
    public void at(String what, long done, long total) {}

    @Override
    public void evaluated(long at, List<Assessment> found) {
      step = at;
      for (Assessment each : found) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("value", each.measurement().value());
        each.measurement()
            .interval()
            .ifPresent(interval -> value.put("interval", List.of(interval.low(), interval.high())));
        each.floor().ifPresent(floor -> value.put("floor", floor.value()));
        value.put("real", each.measurement().real());
        value.put("generated", each.measurement().generated());
        value.put("extractorSha256", each.protocol().extractorSha256());
        value.put("resizer", each.protocol().resizer());
        value.put("data", each.protocol().data());
        value.put("protocol", each.protocol().id());
        values.put(each.measurement().name(), value);
      }
    }
  }
}
