package gan.metrics.classifier;

import com.google.protobuf.CodedOutputStream;
import gan.core.spi.FeatureExtractor;
import gan.core.spi.SampleSpec;
import gan.metrics.network.Ends;
import gan.metrics.network.GraphFile;
import gan.metrics.network.NetworkExtractor;
import gan.metrics.network.Reading;
import gan.metrics.network.Sums;
import gan.metrics.network.TensorName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tensorflow.proto.GraphDef;

/**
 * A classifier that was trained: a frozen graph, without native memory. It takes {@code input:0},
 * {@code [n, height, width, channels]} in [0, 1], and gives {@code features:0}, {@code logits:0}
 * and {@code probs:0}.
 *
 * @param graph the graph
 */
public record TrainedClassifier(GraphDef graph) {
  static final String INPUT = "input";
  static final String FEATURES = "features";
  static final String LOGITS = "logits";
  static final String PROBABILITIES = "probs";

  /** Where images enter such a graph, and where it gives what. */
  public static Ends ends() {
    return new Ends(
        new TensorName("input", INPUT + ":0"),
        new TensorName("features", FEATURES + ":0"),
        Optional.of(new TensorName("probabilities", PROBABILITIES + ":0")),
        Optional.empty());
  }

  /** The graph as a file holds it; the same graph gives the same bytes. */
  public byte[] bytes() {
    byte[] bytes = new byte[graph.getSerializedSize()];
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.useDeterministicSerialization();
    try {
      graph.writeTo(out);
      out.checkNoSpaceLeft();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }

  /** Opens it, for samples like those that it was trained on. */
  public FeatureExtractor open(SampleSpec sample) {
    GraphFile file = new GraphFile(Path.of("classifier"), Sums.of(bytes()), graph);
    return NetworkExtractor.open(
        file.open(ends(), List.of()), ends(), Reading.plain(), sample, file.sha256());
  }
}
