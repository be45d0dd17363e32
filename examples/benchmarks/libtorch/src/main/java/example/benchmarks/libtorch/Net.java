package example.benchmarks.libtorch;

import org.bytedeco.pytorch.Tensor;

/** What a player computes. */
@FunctionalInterface
interface Net {

  Tensor forward(Tensor x);
}
