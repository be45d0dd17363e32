package gan.metrics.network;

import com.google.protobuf.InvalidProtocolBufferException;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.RewriterConfig;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;

/**
 * A SavedModel in a folder: a graph with variables, their values, and signatures that name where
 * things enter and leave.
 *
 * @param path the folder
 * @param sha256 of all its files
 * @param meta what it holds for serving
 */
public record SavedModelFolder(Path path, String sha256, MetaGraphDef meta) {
  private static final String FILE = "saved_model.pb";
  private static final String TAG = "serve";
  private static final String FIX =
      "give the folder of a SavedModel, which holds saved_model.pb; a frozen graph is read by"
          + " 'type: frozen-graph'.";

  /**
   * What is not vetted because nothing reaches it must not be rewritten, and so not run, either.
   */
  private static final ConfigProto AS_IT_IS =
      ConfigProto.newBuilder()
          .setAllowSoftPlacement(true)
          .setGraphOptions(
              GraphOptions.newBuilder()
                  .setRewriteOptions(RewriterConfig.newBuilder().setDisableMetaOptimizer(true)))
          .build();

  /**
   * Reads one. Nothing in it is run.
   *
   * @param wanted the sum that its files must have, if any
   * @throws GanException if it is missing, another one or none
   */
  public static SavedModelFolder read(Path path, Optional<String> wanted) {
    NetworkPath place = new NetworkPath(path);
    place.checkExists();
    if (!Files.isRegularFile(path.resolve(FILE)) || Files.exists(path.resolve("saved_model.cpb"))) {
      throw place.format("no SavedModel in one binary file", FIX);
    }
    try {
      String sum = Sums.ofFolder(path);
      Sums.check(path, sum, wanted);
      SavedModel model = SavedModel.parseFrom(Files.readAllBytes(path.resolve(FILE)));
      MetaGraphDef meta =
          model.getMetaGraphsList().stream()
              .filter(each -> each.getMetaInfoDef().getTagsList().equals(List.of(TAG)))
              .findFirst()
              .orElseThrow(
                  () -> place.format("a SavedModel without a graph for '" + TAG + "'", FIX));
      return new SavedModelFolder(path, sum, meta);
    } catch (InvalidProtocolBufferException e) {
      throw place.format("no SavedModel: '" + FILE + "' cannot be parsed", FIX);
    } catch (IOException e) {
      throw place.unreadable(e);
    }
  }

  /**
   * Finds the tensors that a signature names.
   *
   * @param signature its name
   * @param input the key of the input; empty for the only one
   * @param features the key of the features
   * @param probabilities the key of the probabilities, if any
   * @param logits the key of the logits, if any
   * @throws GanException if there is no such signature or key, with those that there are
   */
  public Ends ends(
      String signature,
      Optional<String> input,
      String features,
      Optional<String> probabilities,
      Optional<String> logits) {
    Map<String, SignatureDef> all = meta.getSignatureDefMap();
    SignatureDef found = find("signature", signature, all, "'" + path + "'");
    String owner = "signature '" + signature + "' of '" + path + "'";
    Map<String, TensorInfo> inputs = found.getInputsMap();
    String only =
        input.orElseGet(() -> inputs.size() == 1 ? inputs.keySet().iterator().next() : "");
    return new Ends(
        name("input", only, inputs, owner),
        name("features", features, found.getOutputsMap(), owner),
        probabilities.map(key -> name("probabilities", key, found.getOutputsMap(), owner)),
        logits.map(key -> name("logits", key, found.getOutputsMap(), owner)));
  }

  /**
   * Loads the network: reads its variables and prepares what it needs.
   *
   * @param ends where images enter, and where it gives what
   * @param further operations to accept besides those that are known to compute only
   * @throws GanException if a run would reach other operations, or it cannot be loaded
   */
  public Network open(Ends ends, List<String> further) {
    new Vetting(meta, path, further).check(ends);
    SavedModelBundle bundle;
    try {
      bundle =
          SavedModelBundle.loader(path.toString()).withTags(TAG).withConfigProto(AS_IT_IS).load();
    } catch (TensorFlowException | IllegalArgumentException e) {
      throw new NetworkPath(path)
          .format(
              "no SavedModel that this TensorFlow loads: "
                  + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
              "export it again, whole, with a version that is not newer.");
    }
    try {
      return new Network("'" + path + "'", bundle.graph(), bundle.session(), bundle::close, ends);
    } catch (RuntimeException e) {
      bundle.close();
      throw e;
    }
  }

  private static TensorName name(
      String option, String key, Map<String, TensorInfo> tensors, String owner) {
    return new TensorName(option, find(option, key, tensors, owner).getName());
  }

  private static <T> T find(String option, String key, Map<String, T> all, String owner) {
    T found = all.get(key);
    if (found == null) {
      TreeSet<String> keys = new TreeSet<>(all.keySet());
      throw new GanException(
          Problem.of(
                  ErrorCode.INVALID_VALUE,
                  key.isEmpty()
                      ? "'" + option + "' is not given, and " + owner + " has several"
                      : "'"
                          + option
                          + "' is '"
                          + key
                          + "', and "
                          + owner
                          + " has none of that name",
                  "write one of these.")
              .suggest(Suggestions.didYouMean(key, keys))
              .note("There are: " + String.join(", ", keys) + "."));
    }
    return found;
  }
}
