package gan.experiment.report;

import gan.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The same latent vectors again and again while the generator learns.
 *
 * @param shown evenly spaced ones of all, the first and the last among them
 * @param count how many there are in all
 */
record Slides(List<Slide> shown, int count) {
  private static final Pattern NAME = Pattern.compile("step-(\\d{6,18})\\.png");

  /** Copies the list. */
  Slides {
    shown = List.copyOf(shown);
  }

  /**
   * One picture.
   *
   * @param step after which it was drawn
   * @param picture the samples
   */
  record Slide(long step, Picture picture) {}

  /**
   * Looks at a run's pictures.
   *
   * @param run whose
   * @param most how many to show
   * @param bytes how large those may be together
   * @param gaps told of damaged ones
   */
  static Slides of(RunDirectory run, int most, long bytes, Gaps gaps) {
    List<Path> files = gaps.read(run.samples(), List.of(), () -> files(run));
    List<Slide> all = new ArrayList<>();
    for (Path file : files) {
      Matcher name = NAME.matcher(file.getFileName().toString());
      if (name.matches()) {
        gaps.read(
                file,
                Optional.<Slide>empty(),
                () -> Optional.of(new Slide(step(name), Picture.look(run, file))))
            .ifPresent(all::add);
      }
    }
    all.sort((one, other) -> Long.compare(one.step, other.step));
    return new Slides(fitting(all, most, bytes), all.size());
  }

  private static long step(Matcher name) {
    return Long.parseLong(name.group(1));
  }

  private static List<Path> files(RunDirectory run) throws IOException {
    try (Stream<Path> files = Files.list(run.samples())) {
      return files.sorted().toList();
    }
  }

  private static List<Slide> fitting(List<Slide> all, int most, long bytes) {
    for (int count = Math.min(most, all.size()); count > 0; count--) {
      List<Slide> some = spread(all, count);
      if (some.stream().mapToLong(slide -> slide.picture.bytes()).sum() <= bytes) {
        return some;
      }
    }
    return List.of();
  }

  /** So many, from the first to the last; if it is only one, the last. */
  private static List<Slide> spread(List<Slide> all, int count) {
    int last = all.size() - 1;
    List<Slide> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(all.get(count == 1 ? last : (int) Math.round((double) i * last / (count - 1))));
    }
    return some;
  }
}
