package gan.it.results;

import gan.core.game.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/**
 * A classifier of images that somebody trained: a graph without variables that takes {@code
 * input:0}, {@code [n, height, width, channels]} in [0, 1], and gives {@code logits:0}.
 */
final class FrozenClassifier implements AutoCloseable {
  private final Graph graph = new Graph();
  private final Session session;

  FrozenClassifier(Path file) throws IOException {
    graph.importGraphDef(GraphDef.parseFrom(Files.readAllBytes(file)));
    session = new Session(graph);
  }

  /** The class that it sees in each image, whose numbers lie in [-1, 1]. */
  int[] labels(Samples images) {
    float[] values = images.values();
    float[] scaled = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = (values[i] + 1) / 2;
    }
    try (TFloat32 input = TFloat32.tensorOf(images.sample().shape().prepend(images.count()))) {
      input.asRawTensor().data().asFloats().write(scaled);
      try (Result result = session.runner().feed("input", input).fetch("logits").run()) {
        return largest((TFloat32) result.get(0), images.count());
      }
    }
  }

  private static int[] largest(TFloat32 logits, int rows) {
    int columns = Math.toIntExact(logits.shape().get(1));
    int[] largest = new int[rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 1; column < columns; column++) {
        if (logits.getFloat(row, column) > logits.getFloat(row, largest[row])) {
          largest[row] = column;
        }
      }
    }
    return largest;
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}
