package gan.experiment.config;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What other programs call our keys: people come from there. */
final class Synonyms {
  private static final String OPTIMIZERS =
      "training.generatorOptimizer and training.discriminatorOptimizer";

  private static final Map<String, Meant> ALL = new HashMap<>();

  static {
    put("learningRate", OPTIMIZERS, "lr", "stepsize");
    put("beta1", OPTIMIZERS, "betas", "b1", "momentum1");
    put("beta2", OPTIMIZERS, "b2");
    put("generatorOptimizer", "training", "optimizer", "optim", "goptimizer", "optimizerg");
    put("discriminatorOptimizer", "training", "doptimizer", "optimizerd");
    put("steps", "training", "epochs", "nepochs", "maxepochs", "iterations", "iters", "niter");
    put("batchSize", "training", "batch", "bs", "minibatch");
    put("discriminatorSteps", "training", "ncritic", "criticiters", "dsteps", "diters");
    put("generatorAverage", "training", "ema", "emadecay", "emabeta");
    put("readAhead", "training", "workers", "numworkers", "prefetch");
    put("precision", "training", "amp", "fp16", "bf16", "dtype", "mixedprecision");
    put("device", "training", "gpu", "gpus", "cuda", "accelerator");
    put("latentSize", "generator", "latentdim", "zdim", "nz", "noisedim", "latent", "z");
    put("width", "generator and discriminator", "ngf", "ndf", "nf", "channels", "basechannels");
    put("data", "the top of the file", "dataset", "dataroot", "dataloader");
    put("loss", "the top of the file", "criterion", "objective");
    put("seed", "the top of the file", "randomseed", "manualseed");
    put("directory", "output", "outdir", "outputdir", "logdir", "savedir", "resultsdir");
    put("checkpointEvery", "output", "saveevery", "savefreq", "snap", "snapshotevery");
    put("logEvery", "output", "logfreq", "loginterval", "printfreq");
  }

  private Synonyms() {}

  /**
   * A key of ours.
   *
   * @param key its name
   * @param where it is written
   */
  record Meant(String key, String where) {}

  /** The key that a word of another program means, whatever its capitals and underscores. */
  static Optional<Meant> of(String word) {
    return Optional.ofNullable(ALL.get(word.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "")));
  }

  private static void put(String key, String where, String... words) {
    List.of(words).forEach(word -> ALL.put(word, new Meant(key, where)));
  }
}
