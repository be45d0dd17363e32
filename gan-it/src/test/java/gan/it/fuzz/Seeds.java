package gan.it.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import gan.core.tfrecord.RecordFraming;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What fuzzing begins with: sound inputs, and those that are known to be bad.
 *
 * @param home of the project
 */
record Seeds(Path home) {

  /** Those of a target. */
  List<byte[]> of(Target target) throws IOException {
    return switch (target) {
      case EXPERIMENT -> experiments();
      case OVERRIDES ->
          texts(
              "training.steps=20\nname=other\nloss={type: hinge}",
              "generator.type=dcgan\ndata.type=digits",
              "evaluation={metrics: [{type: fid}], every: 5}\nseed=0x10",
              "latent={size: 8, distribution: uniform}\nlatent.size=${seed}");
      case AXES ->
          texts(
              "seed=range(0,5)\nloss.type=hinge,wasserstein",
              "loss={type: hinge},{type: least-squares}\nname='a,b',\"c\"",
              "training.steps=range(10,-10,-3)");
      case IDX -> List.of(idxImages(), idxLabels(), Packed.gzip(idxImages()));
      case ARCHIVE ->
          List.of(Packed.zip("a/b.txt"), Packed.tar("a/b.txt"), Packed.gzip(Packed.tar("b.bin")));
      case NUMPY -> List.of(npy(), Packed.zip("x.npy", npy()));
      case CSV -> texts("a,b,c\n1,2,3\n4,5,6\n", "x;y\n\"1\";2e3\n-0.5;NaN\n");
      case RECORDS -> List.of(Examples.image(), RecordFraming.frame(Examples.image()));
      case IMAGE -> Examples.images();
      case CHECKPOINT -> List.of(checkpoint());
      case RUN -> List.of(run());
    };
  }

  private List<byte[]> experiments() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (String folder : List.of("experiments", "testdata/bad")) {
      try (Stream<Path> files = Files.walk(home.resolve(folder))) {
        for (Path file : files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
          seeds.add(Files.readAllBytes(file));
        }
      }
    }
    String main =
        """
        defaults: [base, presets/one]
        name: ${env:NAME}
        seed: ${training.steps}
        evaluation: {every: ${env:STEPS:-5}, metrics: [{type: fid, samples: 100}]}
        """;
    String base = Configurations.SMALL.replace("ring", "grid");
    seeds.add(joined(main, base, "training: {steps: 20, batchSize: 16}\n"));
    return seeds;
  }

  /** Two images of 2 × 2. */
  static byte[] idxImages() {
    return new byte[] {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3, 4, 5, 6, 7, 8};
  }

  private static byte[] idxLabels() {
    return new byte[] {0, 0, 8, 1, 0, 0, 0, 2, 0, 1};
  }

  private static byte[] npy() {
    String header = "{'descr': '|u1', 'fortran_order': False, 'shape': (2, 2, 2), }\n";
    return Packed.join(
        new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0},
        header.getBytes(US_ASCII),
        new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
  }

  private static byte[] checkpoint() {
    String sum = "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81";
    return joined(
        "gan checkpoint 1\n" + sum + " 3 weights.bin\n", "step-000000001\n", "step-000000001\n");
  }

  private static byte[] run() {
    return joined(
        "{\"state\": \"running\", \"step\": 20, \"steps\": 100, \"started\":"
            + " \"2026-01-01T00:00:00Z\", \"updated\": \"2026-01-01T00:01:00Z\"}",
        """
        {"step": 10, "discriminatorLoss": 1.5, "generatorLoss": "NaN", "seconds": 0.1}
        {"step": 20, "discriminatorLoss": 1.25, "generatorLoss": 0.5}
        """,
        "{\"gan\": \"0.1.0\", \"plugins\": [{\"name\": \"mlp\"}], \"data\": {\"count\": 10,"
            + " \"sha256\": \"00\"}, \"java\": \"17\", \"command\": [\"train\"]}",
        Configurations.SMALL,
        "{\"step\": 20, \"warning\": \"mode-collapse\", \"message\": \"m\", \"advice\": \"a\","
            + " \"picture\": \"samples/x.png\"}\n",
        "{\"step\": 20, \"value\": 3.5, \"low\": 3, \"high\": 4, \"floor\": 1, \"protocol\":"
            + " \"p\"}\n",
        "pid=1\nhost=here\nsince=2026-01-01T00\\:00\\:00Z\n",
        "2026-01-01T00:00:00Z  command: gan train x.yaml\n2026-01-01T00:00:01Z  finished after 20"
            + " steps\n");
  }

  private static List<byte[]> texts(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(UTF_8)).toList();
  }

  private static byte[] joined(String... texts) {
    return Joined.of(texts(texts));
  }

  /** Writes the seeds of a target into a folder. */
  void write(Target target, Path folder) throws IOException {
    int number = 0;
    for (byte[] seed : of(target)) {
      if (seed.length <= target.longest()) {
        Files.write(folder.resolve("seed-" + number++), seed);
      }
    }
    if (number == 0) {
      throw new UncheckedIOException(new IOException("No seed for " + target));
    }
  }
}
