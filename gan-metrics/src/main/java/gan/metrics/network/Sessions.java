package gan.metrics.network;

import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.proto.ConfigProto;

/** Opens sessions of graphs that were made elsewhere. */
final class Sessions {
  private Sessions() {}

  /** An operation that has no kernel for the device that it asks for runs on another. */
  static Session open(Graph graph) {
    return new Session(graph, ConfigProto.newBuilder().setAllowSoftPlacement(true).build());
  }
}
