package gan.core.plot;

import gan.core.game.Samples;
import gan.core.spi.KnownDistribution;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Samples as points, the first coordinate to the right, the second upwards: real ones below
 * generated ones, the centres of the modes as crosses, and in the plane what the discriminator
 * thinks of every place.
 *
 * @param reals real samples; empty if there are none at hand
 * @param axes the frame
 * @param centres where the modes are, in the plane
 */
record PointPlot(Optional<Samples> reals, Axes axes, List<float[]> centres) implements Plot {
  private static final Area AREA = new Area(64, 40, 512, 512);

  private static final int RIGHT = 24;
  private static final int BELOW = 40;
  private static final int LEGEND = 14;
  private static final double MARGIN = 0.15;
  private static final double ALIKE = 2;
  private static final int NUMBERS = 6;
  private static final double RADIUS = 2.2;
  private static final double OPACITY = 0.55;

  /** One sample alone would hardly be seen among 1,000 real ones. */
  private static final double ALONE = 5.5;

  /** In the frame of real samples. */
  static PointPlot of(Samples reals, Optional<KnownDistribution> truth) {
    boolean isPlane = reals.sample().shape().size() == 2;
    List<float[]> centres =
        truth.filter(known -> isPlane).stream()
            .flatMap(known -> IntStream.range(0, known.modes()).mapToObj(known::centre))
            .flatMap(Optional::stream)
            .toList();
    return new PointPlot(Optional.of(reals), frame(reals), centres);
  }

  /** In the samples' own frame. */
  static PointPlot of(Samples samples) {
    return new PointPlot(Optional.empty(), frame(samples), List.of());
  }

  /** Two coordinates of about the same width get one scale, so that a circle is round. */
  private static Axes frame(Samples samples) {
    Span across = Span.of(samples, 0).padded(MARGIN);
    Span up = Span.of(samples, 1).padded(MARGIN);
    Span wider = across.width() > up.width() ? across : up;
    boolean isAlike = wider.width() < ALIKE * Math.min(across.width(), up.width());
    return new Axes(
        AREA,
        (isAlike ? across.asWideAs(wider) : across).ticks(NUMBERS),
        (isAlike ? up.asWideAs(wider) : up).ticks(NUMBERS));
  }

  @Override
  public byte[] real(Samples samples) {
    Canvas canvas = paper();
    axes.grid(canvas);
    Legend legend = new Legend(canvas, AREA.left(), LEGEND);
    draw(canvas, samples, Colors.REAL);
    legend.dot(Colors.REAL, "real" + outside(samples));
    return finished(canvas, legend);
  }

  @Override
  public byte[] generated(Samples samples, Judge judge) {
    Canvas canvas = paper();
    Legend legend = new Legend(canvas, AREA.left(), LEGEND);
    Optional<Surface> surface = surface(samples, judge);
    surface.ifPresent(field -> field.draw(canvas));
    axes.grid(canvas);
    reals.ifPresent(
        real -> {
          draw(canvas, real, Colors.REAL);
          legend.dot(Colors.REAL, "real");
        });
    draw(canvas, samples, Colors.GENERATED);
    String name = reals.isPresent() ? "generated" : "samples";
    legend.dot(Colors.GENERATED, name + outside(samples));
    surface.ifPresent(field -> legend.surface("D"));
    return finished(canvas, legend);
  }

  private static Canvas paper() {
    return Canvas.white(AREA.right() + RIGHT, AREA.bottom() + BELOW);
  }

  private Optional<Surface> surface(Samples samples, Judge judge) {
    return samples.sample().shape().size() == 2
        ? Surface.of(axes, samples.sample(), judge)
        : Optional.empty();
  }

  private byte[] finished(Canvas canvas, Legend legend) {
    for (float[] centre : centres) {
      double x = axes.x(centre[0]);
      Legend.cross(canvas.within(AREA), x, axes.y(centre[1]), Colors.MODE);
    }
    if (!centres.isEmpty()) {
      legend.cross(Colors.MODE, "modes");
    }
    axes.frame(canvas);
    return canvas.png();
  }

  private void draw(Canvas canvas, Samples samples, int color) {
    Canvas inside = canvas.within(AREA);
    double[] xs = Span.numbers(samples, 0).toArray();
    double[] ys = Span.numbers(samples, 1).toArray();
    boolean isAlone = xs.length == 1;
    for (int i = 0; i < xs.length; i++) {
      if (axes.contains(xs[i], ys[i])) {
        double radius = isAlone ? ALONE : RADIUS;
        inside.disc(axes.x(xs[i]), axes.y(ys[i]), radius, color, isAlone ? 1 : OPACITY);
      }
    }
  }

  /** How many samples the frame does not show: a frame that fitted them could not be compared. */
  private String outside(Samples samples) {
    double[] xs = Span.numbers(samples, 0).toArray();
    double[] ys = Span.numbers(samples, 1).toArray();
    long outside = IntStream.range(0, xs.length).filter(i -> !axes.contains(xs[i], ys[i])).count();
    return outside == 0 ? "" : " (" + outside + " outside)";
  }
}
