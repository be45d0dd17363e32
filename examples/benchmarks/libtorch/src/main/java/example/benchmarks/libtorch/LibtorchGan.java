package example.benchmarks.libtorch;

import example.benchmarks.contest.Contestant;
import example.benchmarks.contest.Fakes;
import example.benchmarks.contest.Heat;
import example.benchmarks.contest.Losses;
import example.benchmarks.contest.Model;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Trains as a program in PyTorch does, in eager mode: gradients by autograd, only for the player
 * that moves. Everything on the way is freed at the end of a step.
 */
public final class LibtorchGan implements Contestant {
  private static final int POINTS = 15;

  private final Heat heat;
  private final Reals reals;
  private final Weights generatorWeights = new Weights();
  private final Weights discriminatorWeights = new Weights();
  private final Net generator;
  private final Net discriminator;
  private final FusedAdam generatorAdam;
  private final FusedAdam discriminatorAdam;

  /** A model with fresh weights. */
  public LibtorchGan(Heat heat) {
    this.heat = heat;
    torch.set_num_threads(heat.processors());
    torch.manual_seed(0);
    boolean images = heat.model() == Model.DCGAN;
    reals = new Reals(heat.model());
    long latentSize = heat.model().latentSize();
    generator =
        images
            ? new DcganGenerator(generatorWeights, latentSize)
            : new Perceptron(generatorWeights, latentSize, POINTS);
    discriminator =
        images
            ? new DcganDiscriminator(discriminatorWeights)
            : new Perceptron(discriminatorWeights, POINTS, 1);
    double learningRate = images ? 2e-4 : 1e-4;
    generatorAdam = new FusedAdam(generatorWeights, learningRate, 0.5);
    discriminatorAdam = new FusedAdam(discriminatorWeights, learningRate, 0.5);
  }

  @Override
  public Losses step() {
    try (PointerScope scope = new PointerScope()) {
      Tensor fakes = heat.fakes() == Fakes.REUSED ? fakes() : unfollowedFakes();
      Tensor judged = discriminatorLoss(fakes.detach());
      discriminatorAdam.step(judged);
      Tensor fooled = generatorLoss(heat.fakes() == Fakes.REUSED ? fakes : fakes());
      generatorAdam.step(fooled);
      return new Losses(judged.item_float(), fooled.item_float());
    }
  }

  private Tensor fakes() {
    try (Autocast autocast = new Autocast(heat.precision())) {
      return generator.forward(torch.randn(heat.batch(), heat.model().latentSize()));
    }
  }

  /** The discriminator's update needs no gradients in the generator. */
  private Tensor unfollowedFakes() {
    try (NoGradGuard guard = new NoGradGuard()) {
      return fakes();
    }
  }

  private Tensor discriminatorLoss(Tensor fakes) {
    try (Autocast autocast = new Autocast(heat.precision())) {
      Tensor real = logits(reals.batch(heat.batch()));
      return torch.softplus(real.neg()).mean().add(torch.softplus(logits(fakes)).mean());
    }
  }

  private Tensor generatorLoss(Tensor fakes) {
    try (Autocast autocast = new Autocast(heat.precision())) {
      Tensor scores = logits(fakes);
      return heat.model() == Model.DCGAN
          ? torch.softplus(scores.neg()).mean()
          : torch.softplus(scores).mean().neg();
    }
  }

  private Tensor logits(Tensor samples) {
    return discriminator.forward(samples).to(torch.ScalarType.Float);
  }

  @Override
  public long generatorWeights() {
    return generatorWeights.count();
  }

  @Override
  public long discriminatorWeights() {
    return discriminatorWeights.count();
  }

  @Override
  public double magnitude() {
    return generatorWeights.magnitude() + discriminatorWeights.magnitude();
  }

  @Override
  public void close() {}
}
