package gan.metrics.network;

import com.google.protobuf.InvalidProtocolBufferException;
import gan.core.problem.GanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.proto.GraphDef;

/**
 * A frozen graph in a file: a GraphDef without variables.
 *
 * @param path the file
 * @param sha256 of its bytes
 * @param graph what it holds
 */
public record GraphFile(Path path, String sha256, GraphDef graph) {
  private static final String FIX =
      "give a frozen graph, in binary; a SavedModel is read by 'type: saved-model'.";

  /**
   * Reads one. Nothing in it is run.
   *
   * @param wanted the sum that it must have, if any
   * @throws GanException if it is missing, another one or none
   */
  public static GraphFile read(Path path, Optional<String> wanted) {
    NetworkPath place = new NetworkPath(path);
    place.checkExists();
    if (Files.isDirectory(path)) {
      throw place.format("a folder, not a frozen graph", FIX);
    }
    try {
      byte[] bytes = Files.readAllBytes(path);
      String sum = Sums.of(bytes);
      Sums.check(path, sum, wanted);
      GraphDef graph = GraphDef.parseFrom(bytes);
      if (graph.getNodeCount() == 0) {
        throw place.format("no TensorFlow GraphDef: it has no operations", FIX);
      }
      return new GraphFile(path, sum, graph);
    } catch (InvalidProtocolBufferException e) {
      throw place.format("no TensorFlow GraphDef", FIX);
    } catch (IOException e) {
      throw place.unreadable(e);
    }
  }

  /**
   * Opens the network.
   *
   * @param ends where images enter, and where it gives what
   * @param further operations to accept besides those that are known to compute only
   * @throws GanException if it holds other operations, or lacks one of the ends
   */
  public Network open(Ends ends, List<String> further) {
    Operations.computing().and(further).check(graph, path);
    Graph imported = new Graph();
    try {
      imported.importGraphDef(graph);
    } catch (IllegalArgumentException | TensorFlowException e) {
      imported.close();
      throw new NetworkPath(path)
          .format(
              "no graph that this TensorFlow reads: "
                  + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
              "export it again with a version that is not newer.");
    }
    Session session = Sessions.open(imported);
    Runnable freeing =
        () -> {
          session.close();
          imported.close();
        };
    try {
      return new Network("'" + path + "'", imported, session, freeing, ends);
    } catch (RuntimeException e) {
      freeing.run();
      throw e;
    }
  }
}
