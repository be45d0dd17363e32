package gan.metrics.network;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.FeatureExtractor;
import gan.core.spi.Features;
import gan.core.spi.SampleSpec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tensorflow.ndarray.Shape;

/**
 * Features of images from a network. Not thread-safe.
 *
 * <p>A network that takes a fixed number of images at a time gets the last ones with zeros after
 * them.
 */
public final class NetworkExtractor implements FeatureExtractor {
  private final Network network;
  private final Preparation preparation;
  private final Intake intake;
  private final Reading reading;
  private final boolean givesLogits;
  private final String sha256;
  private final String resizer;
  private final int sampleSize;
  private final int size;
  private final int classes;
  private boolean closed;

  private NetworkExtractor(
      Network network, Ends ends, Intake intake, Reading reading, SampleSpec sample, String sum) {
    this.network = network;
    this.intake = intake;
    this.reading = reading;
    this.givesLogits = ends.logits().isPresent();
    this.sampleSize = Math.toIntExact(sample.shape().size());
    boolean fits = sample.height() == intake.height() && sample.width() == intake.width();
    this.resizer = fits ? "none" : reading.resizer().label();
    this.sha256 = identity(ends, sample, sum);
    this.preparation = new Preparation(sample, intake, reading);
    try {
      List<Numbers> tried = run(new float[sampleSize], 1);
      size = tried.get(0).values().length;
      classes = tried.size() == 1 ? 0 : tried.get(1).values().length;
    } catch (RuntimeException e) {
      preparation.close();
      throw e;
    }
  }

  /**
   * Makes an extractor, and tries the network once.
   *
   * @param network what it closes in the end, and if it cannot be made
   * @param ends where images enter the network, and where it gives what
   * @param reading how samples are brought to it
   * @param sample what samples it will be given
   * @param sum tells the network from all others
   * @throws GanException if the network does not take such samples, or does not give vectors
   */
  public static NetworkExtractor open(
      Network network, Ends ends, Reading reading, SampleSpec sample, String sum) {
    try {
      Intake intake = Intake.of(network, reading, sample);
      intake.checkSize(network, reading, sample);
      return new NetworkExtractor(network, ends, intake, reading, sample, sum);
    } catch (RuntimeException e) {
      network.close();
      throw e;
    }
  }

  @Override
  public Extraction extract(float[] values, int count) {
    float[] features = new float[Math.multiplyExact(count, size)];
    float[] probabilities = new float[Math.multiplyExact(count, classes)];
    for (int from = 0; from < count; from += intake.batch()) {
      int images = Math.min(intake.batch(), count - from);
      float[] some = Arrays.copyOfRange(values, from * sampleSize, (from + images) * sampleSize);
      List<Numbers> made = run(some, images);
      System.arraycopy(made.get(0).values(), 0, features, from * size, images * size);
      if (classes > 0) {
        System.arraycopy(made.get(1).values(), 0, probabilities, from * classes, images * classes);
      }
    }
    return new Extraction(
        new Features(count, size, features),
        classes == 0 ? Optional.empty() : Optional.of(new Features(count, classes, probabilities)));
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public String sha256() {
    return sha256;
  }

  @Override
  public String resizer() {
    return resizer;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      preparation.close();
      network.close();
    }
  }

  /** Features of some images, and their probabilities if there are any; a row for each. */
  private List<Numbers> run(float[] samples, int images) {
    float[] prepared = preparation.prepare(samples, images);
    // A full batch always, where the network takes so many: it may have been made for no other.
    int batch = isFixed() ? intake.batch() : images;
    float[] padded = Arrays.copyOf(prepared, Math.toIntExact(intake.shape(batch).size()));
    List<Numbers> made = network.run(padded, intake.shape(batch));
    Numbers features = rows(vectors(made.get(0)), "features", batch, images);
    if (made.size() == 1) {
      return List.of(features);
    }
    Numbers classesOf = rows(flat(made.get(1), false), "probabilities", batch, images);
    return List.of(features, givesLogits ? Softmax.of(classesOf) : classesOf);
  }

  private boolean isFixed() {
    Shape shape = network.inputShape();
    return reading.batchSize().isPresent() || (!shape.isUnknown() && shape.get(0) > 0);
  }

  private Numbers vectors(Numbers made) {
    Numbers features = flat(made, reading.averagePlaces());
    float[] values = features.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (reading.scale() * values[i]);
    }
    return features;
  }

  /** Rank 2, or 4 with one place, which are left out, or several places, whose mean is taken. */
  private Numbers flat(Numbers made, boolean averaging) {
    Shape shape = made.shape();
    if (shape.numDimensions() == 2) {
      return made;
    }
    if (shape.numDimensions() == 4) {
      int places = Math.toIntExact(shape.get(1) * shape.get(2));
      if (places == 1 || averaging) {
        return Places.mean(made);
      }
    }
    throw new GanException(
        Problem.of(
                ErrorCode.INVALID_VALUE,
                network.name()
                    + " gives "
                    + TensorName.text(shape)
                    + ", not a vector for each image",
                "name a tensor [n, size] or [n, 1, 1, size]; of features [n, height, width, size],"
                    + " 'averagePlaces: true' takes the mean.")
            .note("Where the first size is not how many images there were, set 'batchSize'."));
  }

  private Numbers rows(Numbers made, String what, int batch, int images) {
    if (made.shape().get(0) != batch) {
      throw new GanException(
          Problem.of(
              ErrorCode.INCOMPATIBLE_PARTS,
              network.name()
                  + " gives "
                  + made.shape().get(0)
                  + " rows of "
                  + what
                  + " for "
                  + batch
                  + " images",
              "it was made for another number of images at a time: set 'batchSize', such as 1."));
    }
    int columns = Math.toIntExact(made.shape().get(1));
    return new Numbers(
        Shape.of(images, columns),
        Arrays.copyOf(made.values(), Math.multiplyExact(images, columns)));
  }

  private String identity(Ends ends, SampleSpec sample, String sum) {
    return Sums.of(
        sum.getBytes(StandardCharsets.UTF_8),
        ends.toString(),
        intake.shape(1).toString(),
        resizer,
        reading.low() + " " + reading.high(),
        reading.toGrey() + " " + reading.averagePlaces() + " " + reading.scale(),
        sample.shape() + " " + sample.range());
  }
}
