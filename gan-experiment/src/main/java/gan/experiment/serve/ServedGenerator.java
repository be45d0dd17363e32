package gan.experiment.serve;

import gan.core.game.Latent;
import gan.core.game.LatentBatch;
import gan.core.game.Samples;
import gan.core.game.TrainedGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what is asked about one generator, one request after another: it can only make one sample
 * at a time. Thread-safe.
 */
final class ServedGenerator {
  static final Set<String> SAMPLE = Set.of("seed", "z", "label", "truncation", "given");
  static final Set<String> NEIGHBOURS =
      Set.of("seed", "z", "label", "truncation", "given", "coordinate");

  /** In a row, as many as one can look at. */
  private static final int IMAGES = 9;

  /** In one plot, enough to see a path. */
  private static final int POINTS = 65;

  private static final float MOST_TRUNCATION = 2;

  private final Lock lock = new ReentrantLock(true);
  private final TrainedGenerator generator;
  private final Optional<GivenImages> images;
  private final Depiction depiction;
  private final List<LatentRange> ranges;

  ServedGenerator(TrainedGenerator generator, Optional<GivenImages> images, Depiction depiction) {
    this.generator = generator;
    this.images = images;
    this.depiction = depiction;
    this.ranges = LatentRange.of(generator.latent(), generator.latentSize());
  }

  /** What the page has to know of it. */
  Map<String, Object> description() {
    boolean isImage = generator.sample().isImage();
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("isImage", isImage);
    about.put("width", isImage ? generator.sample().width() * (images.isPresent() ? 2 : 1) : 0);
    about.put("height", isImage ? generator.sample().height() : 0);
    about.put("latent", ranges.stream().map(range -> List.of(range.low(), range.high())).toList());
    about.put("classes", classes());
    about.put("given", images.map(GivenImages::count).orElse(0));
    return about;
  }

  /** The latent vector of a seed, as JSON. */
  Answer vector(Query query) {
    return json(inTurn(() -> generator.vector(seed(query))));
  }

  /** A sample as a picture. */
  Answer sample(Query query) {
    return inTurn(() -> Answer.png(depiction.png(make(query, 1, 0))));
  }

  /** The numbers of a sample, as JSON. */
  Answer numbers(Query query) {
    return json(inTurn(() -> make(query, 1, 0).values()));
  }

  /** A picture of samples that differ in one coordinate, from the one end of its range on. */
  Answer neighbours(Query query) {
    if (ranges.isEmpty()) {
      throw Refusal.bad("The run's generator takes no latent vectors.");
    }
    int coordinate = (int) query.whole("coordinate", 0, 0, ranges.size() - 1);
    int count = generator.sample().isImage() ? IMAGES : POINTS;
    return inTurn(
        () -> {
          Samples made = make(query, count, coordinate);
          // What they are made from stands beside the sample already.
          return Answer.png(depiction.png(new Samples(made.sample(), count, made.values())));
        });
  }

  /** Lets whoever was first finish, and nobody else begin. */
  void end() {
    lock.lock();
  }

  /**
   * Samples of what a request asks for.
   *
   * @param count 1 for the vector itself, more for vectors that differ in the coordinate
   */
  private Samples make(Query query, int count, int coordinate) {
    long seed = seed(query);
    float[] vector = query.numbers("z", ranges.size()).orElseGet(() -> generator.vector(seed));
    Latent latent = generator.latent();
    float psi = query.number("truncation", 1, 0, MOST_TRUNCATION);
    List<float[]> vectors = new ArrayList<>();
    if (count == 1) {
      vectors.add(latent.truncated(vector, psi));
    } else {
      for (float value : ranges.get(coordinate).spread(count)) {
        float[] moved = vector.clone();
        moved[coordinate] = value;
        vectors.add(latent.truncated(moved, psi));
      }
    }
    return generator.samples(new LatentBatch(vectors, label(query), seed, given(query)));
  }

  private static long seed(Query query) {
    return query.whole("seed", 0, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private int label(Query query) {
    if (classes() == 0 && query.text("label").isPresent()) {
      throw Refusal.bad("The run's generator knows no classes.");
    }
    return (int) query.whole("label", 0, 0, Math.max(0, classes() - 1));
  }

  private Optional<Samples> given(Query query) {
    if (images.isEmpty() && query.text("given").isPresent()) {
      throw Refusal.bad("The run's generator makes samples from noise alone.");
    }
    return images.map(all -> all.at(query.whole("given", 0, 0, all.count() - 1L)));
  }

  private int classes() {
    return generator.isConditional() ? generator.sample().classes() : 0;
  }

  private <T> T inTurn(Supplier<T> task) {
    lock.lock();
    try {
      return task.get();
    } finally {
      lock.unlock();
    }
  }

  private static Answer json(float[] numbers) {
    return Answer.json(JsonMapper.shared().writeValueAsBytes(numbers));
  }
}
