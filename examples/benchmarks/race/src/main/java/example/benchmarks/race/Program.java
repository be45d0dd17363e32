package example.benchmarks.race;

import static example.benchmarks.contest.Fakes.NEW;
import static example.benchmarks.contest.Fakes.REUSED;
import static example.benchmarks.contest.Precision.BFLOAT16;
import static example.benchmarks.contest.Precision.FLOAT32;

import example.benchmarks.contest.Fakes;
import example.benchmarks.contest.Heat;
import example.benchmarks.contest.Model;
import example.benchmarks.contest.Precision;
import java.util.ArrayList;
import java.util.List;

/**
 * Every entry of a round, those that are compared next to each other.
 *
 * @param steps that are measured of the DCGAN; the perceptrons, whose steps are short, do more
 */
record Program(int steps) {
  static final String AS_IT_COMES = "as it comes";
  private static final int MORE = 100;
  private static final int SOME_WARM_UP = 2;

  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (int batch : new int[] {64, 128}) {
      entries.add(plain(Model.DCGAN, batch));
      for (Precision precision : Precision.values()) {
        for (Fakes fakes : Fakes.values()) {
          entries.add(ours(heat(Model.DCGAN, batch, precision, fakes, 0)));
          entries.add(libtorch(heat(Model.DCGAN, batch, precision, fakes, 0)));
        }
      }
    }
    entries.add(ours(heat(Model.DCGAN, 64, FLOAT32, NEW, 0), "deterministic: true"));
    entries.add(deeplearning4j(Model.DCGAN));
    entries.add(plain(Model.PARABOLAS, 64));
    entries.add(deeplearning4j(Model.PARABOLAS));
    for (int threads : new int[] {0, 1}) {
      entries.add(libtorch(heat(Model.PARABOLAS, 64, FLOAT32, NEW, threads)));
    }
    entries.add(ours(heat(Model.PARABOLAS, 64, FLOAT32, NEW, 0)));
    for (int rounds : new int[] {1, 8}) {
      entries.add(ours(heat(Model.PARABOLAS, 64, FLOAT32, NEW, 0), "roundsPerCall: " + rounds));
    }
    return entries;
  }

  private Heat heat(Model model, int batch, Precision precision, Fakes fakes, int threads) {
    int measured = model == Model.DCGAN ? steps : steps * MORE;
    int warmUp = Math.max(SOME_WARM_UP, measured / 4);
    return new Heat(model, batch, precision, fakes, threads, warmUp, measured);
  }

  private Entry plain(Model model, int batch) {
    Heat heat = heat(model, batch, FLOAT32, NEW, 0);
    return new Entry(Contestants.TENSORFLOW, "one call for each player", heat, List.of());
  }

  /** Its steps are so long that fewer of them must do. */
  private Entry deeplearning4j(Model model) {
    Heat heat = new Program(Math.max(SOME_WARM_UP, steps / 8)).heat(model, 64, FLOAT32, NEW, 0);
    return new Entry(Contestants.DEEPLEARNING4J, "reals and fakes in one batch", heat, List.of());
  }

  private static Entry libtorch(Heat heat) {
    String layout = heat.model() == Model.DCGAN ? "eager, channels last" : "eager";
    String autocast = heat.precision() == BFLOAT16 ? ", autocast" : "";
    String threads = heat.threads() == 1 ? ", one thread" : "";
    return new Entry(
        Contestants.LIBTORCH, layout + autocast + ", fused Adam" + threads, heat, List.of());
  }

  /** With keys of {@code training} beside those that the heat asks for. */
  private static Entry ours(Heat heat, String... more) {
    List<String> training = new ArrayList<>();
    if (heat.precision() == BFLOAT16) {
      training.add("precision: mixed");
    }
    if (heat.fakes() == REUSED) {
      training.add("reuseFakes: true");
    }
    training.addAll(List.of(more));
    String settings = training.isEmpty() ? AS_IT_COMES : "`" + String.join("`, `", training) + "`";
    List<String> keys =
        training.stream().map(pair -> "training." + pair.replace(": ", "=")).toList();
    return new Entry(Contestants.OURS, settings, heat, keys);
  }
}
