package gan.metrics.network;

import gan.core.problem.GanException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tensorflow.proto.CollectionDef;
import org.tensorflow.proto.MetaGraphDef;

/**
 * Looks through a SavedModel before anything of it is run. It holds operations that write files,
 * for saving it again: what counts is what a run reaches, when it is loaded and when it is used.
 */
final class Vetting {
  private static final Set<String> VARIABLES =
      Set.of("VarHandleOp", "ReadVariableOp", "VarIsInitializedOp", "Variable", "VariableV2");
  private static final Set<String> STORING = Set.of("Assign", "AssignVariableOp");
  private static final Set<String> RESTORING = Set.of("RestoreV2", "ShardedFilename", "StringJoin");

  /** Of this name TensorFlow Java runs an operation by itself. */
  private static final String JAVA_INIT = "Init";

  private static final List<String> INIT_COLLECTIONS =
      List.of("saved_model_main_op", "legacy_init_op");
  private static final String INIT_SIGNATURE = "__saved_model_init_op";

  private final MetaGraphDef meta;
  private final Path path;
  private final Reach reach;
  private final Operations using;

  Vetting(MetaGraphDef meta, Path path, List<String> further) {
    this.meta = meta;
    this.path = path;
    this.reach = new Reach(meta.getGraphDef());
    this.using = Operations.computing().and(VARIABLES).and(further);
  }

  /**
   * Refuses what would do more than load variables and compute.
   *
   * @throws GanException likewise
   */
  void check(Ends ends) {
    Stream<String> outputs = ends.outputs().stream().map(TensorName::operation);
    check(outputs.toList(), using);
    check(initial(), using.and(STORING));
    check(
        List.of(operation(meta.getSaverDef().getRestoreOpName())),
        using.and(STORING).and(RESTORING));
  }

  private void check(List<String> roots, Operations allowed) {
    Set<String> types = new TreeSet<>(reach.types(roots));
    types.removeAll(allowed.allowed());
    if (!types.isEmpty()) {
      throw new GanException(Operations.refusal(path, String.join(", ", types)));
    }
  }

  private List<String> initial() {
    List<String> roots = new ArrayList<>();
    for (String key : INIT_COLLECTIONS) {
      CollectionDef collection =
          meta.getCollectionDefOrDefault(key, CollectionDef.getDefaultInstance());
      collection.getNodeList().getValueList().forEach(each -> roots.add(operation(each)));
    }
    if (meta.containsSignatureDef(INIT_SIGNATURE)) {
      meta.getSignatureDefOrThrow(INIT_SIGNATURE)
          .getOutputsMap()
          .values()
          .forEach(each -> roots.add(operation(each.getName())));
    }
    if (reach.has(JAVA_INIT)) {
      roots.add(JAVA_INIT);
    }
    return roots;
  }

  private static String operation(String tensor) {
    return new TensorName("", tensor).operation();
  }
}
