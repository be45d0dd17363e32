package example.benchmarks.libtorch;

import example.benchmarks.contest.Images;
import example.benchmarks.contest.Model;
import example.benchmarks.contest.Parabolas;
import java.util.Random;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Draws batches of real samples from a tensor that holds all of them. */
final class Reals {
  private static final int POINTS = 15;
  private static final int CURVES = 4096;

  private final boolean images;
  private final Tensor all;
  private final Scalar half = Numbers.of(127.5);
  private final Scalar one = Numbers.of(1);

  Reals(Model model) {
    images = model == Model.DCGAN;
    all = images ? bytes() : curves();
  }

  private static Tensor bytes() {
    return Tensor.create(
        Images.random().bytes(), false, Images.COUNT, Images.SIDE, Images.SIDE, Images.CHANNELS);
  }

  private static Tensor curves() {
    return Tensor.create(new Parabolas(POINTS).draw(CURVES, new Random(0)), CURVES, POINTS);
  }

  /** Images come as channels-last floats in [-1, 1]. */
  Tensor batch(int size) {
    Tensor chosen = torch.randint(all.size(0), new long[] {size}).to(torch.ScalarType.Long);
    Tensor drawn = all.index_select(0, chosen);
    return images ? drawn.permute(0, 3, 1, 2).to(torch.ScalarType.Float).div(half).sub(one) : drawn;
  }
}
