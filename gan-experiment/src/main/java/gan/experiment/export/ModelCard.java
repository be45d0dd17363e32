package gan.experiment.export;

import gan.core.digest.Sha256;
import gan.core.export.GeneratorModel;
import gan.core.export.ModelSignature;
import gan.core.export.ModelTensor;
import gan.core.game.Latent;
import gan.core.game.TrainedGenerator;
import gan.core.spi.ValueRange;
import gan.experiment.FrameworkVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tensorflow.TensorFlow;

/**
 * All that there is to say of an exported generator.
 *
 * @param run what was exported
 * @param generator the generator, open
 * @param signatures of the model
 */
record ModelCard(ExportedRun run, TrainedGenerator generator, List<ModelSignature> signatures) {

  /** How latent vectors are drawn, as a part of a sentence. */
  String drawing() {
    Latent latent = generator.latent();
    String numbers =
        latent.distribution() == Latent.Distribution.NORMAL
            ? "from the standard normal distribution"
            : "uniformly from [" + latent.low() + ", " + latent.high() + ")";
    return latent.codes().size() == 0
        ? numbers
        : numbers + ", but for the " + latent.codes().size() + " numbers of codes at their end";
  }

  /** Whether the weights are an average. */
  boolean isAveraged() {
    return run.config().training().generatorAverage().isPresent();
  }

  /** What a program reads. */
  Map<String, Object> json(Path folder) throws IOException {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("run", run.name());
    card.put("step", run.saved().checkpoint().step());
    card.put("seed", run.config().seed());
    card.put("configSha256", Sha256.of(config()));
    card.put("gan", FrameworkVersion.running());
    card.put("tensorflow", TensorFlow.version());
    card.put("weights", isAveraged() ? "average" : "last");
    card.put("latent", latent());
    card.put("classes", generator.isConditional() ? generator.sample().classes() : 0);
    Map<String, Object> ways = new LinkedHashMap<>();
    signatures.forEach(signature -> ways.put(signature.name(), ways(signature)));
    card.put("signatures", ways);
    Map<String, Object> files = new LinkedHashMap<>();
    for (String file : List.of(GeneratorModel.FILE, "README.md")) {
      files.put(file, Sha256.of(folder.resolve(file)));
    }
    card.put("sha256", files);
    return card;
  }

  private Path config() {
    return run.saved().checkpoint().folder().resolve(run.saved().run().config().getFileName());
  }

  /** Nothing is truncated when seeds are drawn. */
  private Map<String, Object> latent() {
    Latent latent = generator.latent();
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("size", generator.latentSize());
    about.put("distribution", latent.distribution().name().toLowerCase(Locale.ROOT));
    if (latent.distribution() == Latent.Distribution.UNIFORM) {
      about.put("low", latent.low());
      about.put("high", latent.high());
    }
    about.put("truncation", 1);
    about.put("categoricalCodes", latent.codes().categorical());
    about.put("continuousCodes", latent.codes().continuous());
    return about;
  }

  private static Map<String, Object> ways(ModelSignature signature) {
    Map<String, Object> ways = new LinkedHashMap<>();
    ways.put("inputs", tensors(signature.inputs()));
    ways.put("outputs", tensors(signature.outputs()));
    return ways;
  }

  private static Map<String, Object> tensors(List<ModelTensor> tensors) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (ModelTensor tensor : tensors) {
      Map<String, Object> about = new LinkedHashMap<>();
      about.put("dtype", tensor.type().name().toLowerCase(Locale.ROOT));
      about.put("shape", tensor.shape());
      tensor.range().ifPresent(range -> about.put("range", ends(range)));
      all.put(tensor.name(), about);
    }
    return all;
  }

  private static List<Double> ends(ValueRange range) {
    return List.of(range.low(), range.high());
  }
}
