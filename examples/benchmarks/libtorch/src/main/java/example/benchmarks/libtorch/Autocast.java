package example.benchmarks.libtorch;

import example.benchmarks.contest.Precision;
import org.bytedeco.pytorch.global.torch;

/** What {@code with torch.autocast("cpu", torch.bfloat16)} does at its beginning and its end. */
final class Autocast implements AutoCloseable {
  private final boolean on;

  Autocast(Precision precision) {
    on = precision == Precision.BFLOAT16;
    if (on) {
      torch.set_autocast_dtype(torch.DeviceType.CPU, torch.ScalarType.BFloat16);
      torch.set_autocast_enabled(torch.DeviceType.CPU, true);
      torch.set_autocast_cache_enabled(true);
    }
  }

  /** Without forgetting the weights' copies, later steps would compute with the first weights. */
  @Override
  public void close() {
    if (on) {
      torch.set_autocast_enabled(torch.DeviceType.CPU, false);
      torch.clear_cache();
    }
  }
}
