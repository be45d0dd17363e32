package gan.core.plot;

import gan.core.game.Samples;
import gan.core.spi.KnownDistribution;
import gan.core.spi.SampleSpec;
import java.util.Arrays;
import java.util.Optional;

/**
 * Samples of one number as a histogram, against the true density or else the histogram of real
 * samples; and the discriminator's opinion as a curve, from 0 at the lower edge to 1 at the upper.
 *
 * @param axes the frame
 * @param range of the numbers
 * @param truth the true density, if it is known
 * @param reals the histogram of real samples, if there are any at hand
 */
record DensityPlot(Axes axes, Span range, Optional<Density> truth, Optional<Density> reals)
    implements Plot {
  private static final Area AREA = new Area(64, 40, 512, 320);
  private static final int RIGHT = 48;
  private static final int BELOW = 40;
  private static final int LEGEND = 14;
  private static final double MARGIN = 0.25;
  private static final double HEADROOM = 1.6;
  private static final int NUMBERS = 6;
  private static final double BAR = 0.45;
  private static final Ticks PROBABILITIES = Ticks.within(0, 1, 2);

  /** In the frame of real samples. */
  static DensityPlot of(Samples reals, Optional<KnownDistribution> truth) {
    Span range = Span.of(reals, 0).padded(MARGIN);
    Density histogram = Density.histogram(reals, range);
    Optional<Density> density = truth.flatMap(known -> Density.of(known, range));
    return new DensityPlot(
        axes(range, density.orElse(histogram)), range, density, Optional.of(histogram));
  }

  /** In the samples' own frame. */
  static DensityPlot of(Samples samples) {
    Span range = Span.of(samples, 0).padded(MARGIN);
    Density histogram = Density.histogram(samples, range);
    return new DensityPlot(axes(range, histogram), range, Optional.empty(), Optional.empty());
  }

  private static Axes axes(Span range, Density highest) {
    double top = highest.greatest() > 0 ? HEADROOM * highest.greatest() : 1;
    return new Axes(AREA, range.ticks(NUMBERS), Ticks.within(0, top, NUMBERS));
  }

  @Override
  public byte[] real(Samples samples) {
    Canvas canvas = paper();
    Legend legend = new Legend(canvas, AREA.left(), LEGEND);
    bars(canvas, samples, Colors.REAL);
    legend.box(Colors.REAL, BAR, "real");
    truth.ifPresent(
        density -> {
          curve(canvas, density.values(), Colors.REAL);
          legend.line(Colors.REAL, "true density");
        });
    axes.frame(canvas);
    return canvas.png();
  }

  @Override
  public byte[] generated(Samples samples, Judge judge) {
    Canvas canvas = paper();
    Legend legend = new Legend(canvas, AREA.left(), LEGEND);
    boolean isAlone = truth.isEmpty() && reals.isEmpty();
    bars(canvas, samples, Colors.GENERATED);
    legend.box(Colors.GENERATED, BAR, (isAlone ? "samples" : "generated") + outside(samples));
    if (truth.isPresent()) {
      curve(canvas, truth.get().values(), Colors.REAL);
      legend.line(Colors.REAL, "true density");
    } else if (reals.isPresent()) {
      steps(canvas, reals.get().values());
      legend.line(Colors.REAL, "real");
    }
    judge
        .scores(places(samples.sample()))
        .ifPresent(
            scores -> {
              opinion(canvas, scores);
              legend.line(Colors.JUDGE, "D(x)");
            });
    axes.frame(canvas);
    return canvas.png();
  }

  private Canvas paper() {
    Canvas canvas = Canvas.white(AREA.right() + RIGHT, AREA.bottom() + BELOW);
    axes.grid(canvas);
    return canvas;
  }

  private Samples places(SampleSpec sample) {
    double[] places = Density.places(range);
    float[] values = new float[places.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) places[i];
    }
    return new Samples(sample, values.length, values);
  }

  private void bars(Canvas canvas, Samples samples, int color) {
    double[] bins = Density.histogram(samples, range).values();
    for (int bin = 0; bin < bins.length; bin++) {
      int left = edge(bin, bins.length);
      int top = Math.max(AREA.top(), (int) Math.round(axes.y(bins[bin])));
      int width = edge(bin + 1, bins.length) - left;
      canvas.fill(new Area(left, top, width - 1, AREA.bottom() - top), color, BAR);
    }
  }

  /** The outline of a histogram. */
  private void steps(Canvas canvas, double[] bins) {
    double[] xs = new double[2 * bins.length];
    double[] ys = new double[2 * bins.length];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = edge((i + 1) / 2, bins.length);
      ys[i] = axes.y(bins[i / 2]);
    }
    canvas.within(AREA).line(xs, ys, 2, Colors.REAL, 1);
  }

  private static int edge(int bin, int bins) {
    return AREA.left() + AREA.width() * bin / bins;
  }

  private void curve(Canvas canvas, double[] values, int color) {
    double[] xs = Arrays.stream(Density.places(range)).map(axes::x).toArray();
    double[] ys = Arrays.stream(values).map(axes::y).toArray();
    canvas.within(AREA).line(xs, ys, 2, color, 1);
  }

  /** The discriminator's curve has numbers of its own, along the right edge. */
  private void opinion(Canvas canvas, float[] scores) {
    Axes right = new Axes(AREA, axes.across(), PROBABILITIES);
    double[] xs = Arrays.stream(Density.places(range)).map(axes::x).toArray();
    double[] ys = new double[scores.length];
    for (int i = 0; i < ys.length; i++) {
      ys[i] = right.y(Judge.probability(scores[i]));
    }
    canvas.within(AREA).line(xs, ys, 2, Colors.JUDGE, 1);
    for (double value : PROBABILITIES.values()) {
      int row = (int) right.y(value) - Glyphs.HEIGHT / 2;
      canvas.text(PROBABILITIES.text(value), AREA.right() + 8, row, Colors.JUDGE);
    }
  }

  private String outside(Samples samples) {
    long outside =
        Span.numbers(samples, 0).filter(x -> !(x >= range.low() && x <= range.high())).count();
    return outside == 0 ? "" : " (" + outside + " outside)";
  }
}
