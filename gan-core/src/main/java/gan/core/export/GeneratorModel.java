package gan.core.export;

import com.google.protobuf.CodedOutputStream;
import gan.core.game.TrainedGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.TensorFlow;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;

/**
 * Writes a trained generator as a TensorFlow SavedModel, which any TensorFlow loads: a graph whose
 * weights are constants, without variables, without operations of anybody's own.
 *
 * <p>Its signatures are {@code generate}, which makes samples of latent vectors, {@code from_seed},
 * which draws the vectors too and gives what {@link TrainedGenerator#samples(long[], int[])} gives,
 * and {@code serving_default}, which is {@code generate}. A generator whose samples depend on no
 * seed has no {@code from_seed}.
 */
public final class GeneratorModel {
  /** The name of the file. */
  public static final String FILE = "saved_model.pb";

  private static final String DEFAULT = "serving_default";
  private static final String TAG = "serve";

  private GeneratorModel() {}

  /**
   * Writes {@link #FILE}. The same generator gives the same bytes.
   *
   * @param generator what to write
   * @param folder exists, and has no such file
   * @return its signatures
   * @throws gan.core.problem.GanException if the generator cannot be written as a graph of its own
   */
  public static List<ModelSignature> write(TrainedGenerator generator, Path folder)
      throws IOException {
    try (SignatureGraph graph = new SignatureGraph(generator)) {
      List<ModelSignature> signatures = new ArrayList<>();
      signatures.add(graph.generate());
      if (graph.draws()) {
        signatures.add(graph.fromSeed());
      }
      signatures.add(signatures.get(0).named(DEFAULT));
      MetaGraphDef.Builder meta =
          MetaGraphDef.newBuilder()
              .setGraphDef(graph.graphDef())
              .setMetaInfoDef(
                  MetaGraphDef.MetaInfoDef.newBuilder()
                      .addTags(TAG)
                      .setTensorflowVersion(TensorFlow.version()));
      signatures.forEach(each -> meta.putSignatureDef(each.name(), each.definition()));
      write(
          SavedModel.newBuilder().setSavedModelSchemaVersion(1).addMetaGraphs(meta).build(),
          folder.resolve(FILE));
      return signatures;
    }
  }

  /** Maps have no order of their own in the format; here they have one. */
  private static void write(SavedModel model, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      CodedOutputStream coded = CodedOutputStream.newInstance(out);
      coded.useDeterministicSerialization();
      model.writeTo(coded);
      coded.flush();
    }
  }
}
