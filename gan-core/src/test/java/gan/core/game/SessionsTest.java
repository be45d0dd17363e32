package gan.core.game;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Arithmetic;
import gan.core.graph.Execution;
import org.junit.jupiter.api.Test;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.OptimizerOptions.GlobalJitLevel;

class SessionsTest {
  private static final String IN_ORDER = "SINGLE_THREADED_EXECUTOR";

  private static ConfigProto config(
      String device, Arithmetic arithmetic, int threads, boolean deterministic, boolean xla) {
    return Sessions.config(new Execution(device, arithmetic, threads, deterministic, xla), false);
  }

  @Test
  void smallGamesHaveOneThreadUnlessTheyAreToldOtherwise() {
    ConfigProto small = Sessions.config(Execution.usual(), true);
    assertThat(small.getIntraOpParallelismThreads()).isEqualTo(1);
    assertThat(small.getInterOpParallelismThreads()).isEqualTo(1);
    assertThat(small.getExperimental().getExecutorType()).isEqualTo(IN_ORDER);

    ConfigProto large = Sessions.config(Execution.usual(), false);
    assertThat(large.getIntraOpParallelismThreads()).isZero();
    assertThat(large.getExperimental().getExecutorType()).isEmpty();

    Execution told = new Execution("auto", Arithmetic.FLOAT32, 2, false, false);
    assertThat(Sessions.config(told, true).getIntraOpParallelismThreads()).isEqualTo(2);
  }

  @Test
  void theSameBitsMeanOneThread() {
    ConfigProto config = config("auto", Arithmetic.FLOAT32, 0, true, false);
    assertThat(config.getIntraOpParallelismThreads()).isEqualTo(1);
    assertThat(config.getExperimental().getExecutorType()).isEqualTo(IN_ORDER);
  }

  @Test
  void cardsAreGivenMemoryAsTheyNeedItAndOnlyThoseThatAreMeant() {
    assertThat(config("auto", Arithmetic.FLOAT32, 0, false, false).getGpuOptions().getAllowGrowth())
        .isTrue();
    assertThat(config("cpu", Arithmetic.FLOAT32, 0, false, false).getDeviceCountMap())
        .containsEntry("GPU", 0);
    assertThat(
            config("gpu:3", Arithmetic.FLOAT32, 0, false, false)
                .getGpuOptions()
                .getVisibleDeviceList())
        .isEqualTo("3");
  }

  @Test
  void compilationIsTensorFlowsOwn() {
    assertThat(
            config("auto", Arithmetic.FLOAT32, 0, false, true)
                .getGraphOptions()
                .getOptimizerOptions()
                .getGlobalJitLevel())
        .isEqualTo(GlobalJitLevel.ON_1);
  }
}
