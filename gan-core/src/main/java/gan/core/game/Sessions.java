package gan.core.game;

import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;

/** Opens sessions with the settings that games need. */
final class Sessions {
  /**
   * The remapper fuses a convolution with its bias and activation, which no training graph can use,
   * since gradients need what is between; on some of our graphs it fails and says so on stderr.
   */
  private static final RewriterConfig REWRITES =
      RewriterConfig.newBuilder().setRemapping(RewriterConfig.Toggle.OFF).build();

  private Sessions() {}

  static Session open(Graph graph) {
    ConfigProto config =
        ConfigProto.newBuilder()
            .setGraphOptions(GraphOptions.newBuilder().setRewriteOptions(REWRITES))
            .build();
    return new Session(graph, config);
  }
}
