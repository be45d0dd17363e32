package gan.metrics.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tensorflow.TensorFlow;
import org.tensorflow.internal.c_api.global.tensorflow;
import org.tensorflow.proto.OpDef;
import org.tensorflow.proto.OpList;

class OperationsTest {

  /**
   * TensorFlow's registry calls what has effects stateful, as far as its authors thought of it. Of
   * what is allowed only these are: three can fail, and three may call functions that are looked
   * through themselves.
   */
  @Test
  void whatIsAllowedExistsAndHasNoEffects() throws Exception {
    TensorFlow.version();
    OpList registry = OpList.parseFrom(tensorflow.TF_GetAllOpList().dataAsByteBuffer());
    Set<String> all = registry.getOpList().stream().map(OpDef::getName).collect(Collectors.toSet());
    Set<String> stateful =
        registry.getOpList().stream()
            .filter(OpDef::getIsStateful)
            .map(OpDef::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> allowed = Operations.computing().allowed();
    assertThat(all).containsAll(allowed);
    stateful.retainAll(allowed);
    assertThat(stateful)
        .containsExactly(
            "Assert", "CheckNumerics", "CheckNumericsV2", "If", "StatefulPartitionedCall", "While");
    assertThat(allowed)
        .doesNotContain(
            "Abort",
            "DebugIdentity",
            "EagerPyFunc",
            "ImmutableConst",
            "MatchingFiles",
            "MergeV2Checkpoints",
            "PrintV2",
            "PyFunc",
            "PyFuncStateless",
            "ReadFile",
            "RemoteCall",
            "RestoreV2",
            "SaveV2",
            "WriteFile");
  }
}
