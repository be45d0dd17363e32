package gan.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DevicesTest {

  @Test
  void theProcessorIsAlwaysThere() {
    assertThat(Devices.available().names()).contains("CPU:0");
  }

  @Test
  void whatTensorFlowSaysIsRead() {
    assertThat(
            Devices.read(
                "Cannot assign a device for operation Const: {{node Const}} was explicitly assigned"
                    + " to /device:GPU:4095 but available devices are ["
                    + " /job:localhost/replica:0/task:0/device:CPU:0 ]. Make sure the device"
                    + " specification refers to a valid device. The requested device appears to be"
                    + " a GPU, but CUDA is not enabled.\n\t [[Const]]"))
        .isEqualTo(
            new Devices(
                List.of("CPU:0"),
                "The requested device appears to be a GPU, but CUDA is not enabled."))
        .returns(false, Devices::hasGpu);
    assertThat(
            Devices.read(
                "available devices are [ /job:localhost/replica:0/task:0/device:CPU:0,"
                    + " /job:localhost/replica:0/task:0/device:GPU:0 ]. Make sure the device"
                    + " specification refers to a valid device."))
        .isEqualTo(new Devices(List.of("CPU:0", "GPU:0"), ""))
        .returns(true, Devices::hasGpu);
    assertThat(Devices.read("other words")).isEqualTo(new Devices(List.of(), "other words"));
  }
}
