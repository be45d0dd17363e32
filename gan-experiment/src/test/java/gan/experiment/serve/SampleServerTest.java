package gan.experiment.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.game.LatentBatch;
import gan.core.game.Samples;
import gan.core.game.TrainedGenerator;
import gan.core.problem.GanException;
import gan.core.run.ImageStrip;
import gan.experiment.SavedRun;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run's page asks for, and what it gets. */
class SampleServerTest {
  @TempDir private static Path folder;

  private static SavedRun saved;
  private static TrainedGenerator generator;
  private static SampleServer server;
  private static Browser browser;

  @BeforeAll
  static void serve() {
    saved = new TrainedRuns(folder).digits();
    generator = saved.generator(TrainedRuns.REGISTRY);
    server = SampleServer.start(saved, TrainedRuns.REGISTRY, 0);
    browser = Browser.of(server);
  }

  @AfterAll
  static void end() {
    server.close();
    generator.close();
  }

  @Test
  void itListensOnThisMachineAlone() {
    assertThat(server.address().toString()).matches("http://127\\.0\\.0\\.1:[1-9]\\d*/");
  }

  @Test
  void thePageKnowsWhatCanBeAskedFor() {
    assertThat(browser.text("/generator"))
        .isEqualTo(
            "{\"isImage\":true,\"width\":16,\"height\":16,"
                + "\"latent\":[[-3.0,3.0],[-3.0,3.0],[-3.0,3.0]],\"classes\":10,\"given\":0,"
                + "\"run\":\"00001-served\",\"step\":1}");
  }

  @Test
  void aSeedHasTheVectorThatItAlwaysHas() {
    float[] vector = generator.vector(-7);
    assertThat(browser.text("/vector?seed=-7"))
        .isEqualTo("[" + vector[0] + "," + vector[1] + "," + vector[2] + "]");
  }

  @Test
  void aSampleIsWhatTheGeneratorMakesOfTheVector() {
    assertThat(browser.get("/sample").headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(browser.bytes("/sample?seed=4&label=3")).isEqualTo(png(generator.sample(4, 3)));
    byte[] moved = browser.bytes("/sample?seed=4&label=3&z=0.5,-1.25,1e-1");
    assertThat(moved)
        .isEqualTo(png(made(3, new float[] {0.5f, -1.25f, 0.1f})))
        .isNotEqualTo(png(generator.sample(4, 3)));
    assertThat(browser.bytes("/sample?label=3&seed=4&z=0.5,-1.25,1e-1")).isEqualTo(moved);
  }

  @Test
  void truncationDrawsTheVectorTowardsTheMean() {
    assertThat(browser.bytes("/sample?label=3&truncation=0.5&z=0.5,-1,2"))
        .isEqualTo(png(made(3, new float[] {0.25f, -0.5f, 1})))
        .isNotEqualTo(browser.bytes("/sample?label=3&z=0.5,-1,2"));
  }

  @Test
  void theNumbersOfASampleAreThoseOfTheGenerator() {
    assertThat(browser.text("/numbers?seed=4&label=3"))
        .isEqualTo(Arrays.toString(generator.sample(4, 3).values()).replace(" ", ""));
  }

  @Test
  void neighboursDifferInOneCoordinate() {
    float[][] vectors =
        IntStream.range(0, 9)
            .mapToObj(i -> new float[] {0.5f, -3 + 0.75f * i, 2})
            .toArray(float[][]::new);
    assertThat(browser.bytes("/neighbours?label=3&z=0.5,-1,2&coordinate=1"))
        .isEqualTo(png(made(3, vectors)))
        .isNotEqualTo(browser.bytes("/neighbours?label=3&z=0.5,-1,2&coordinate=0"));
  }

  @Test
  void requestsAtOnceGetEachItsOwnSample() {
    List<byte[]> expected =
        IntStream.range(0, 24).mapToObj(seed -> png(generator.sample(seed, seed % 10))).toList();
    assertThat(expected).doesNotHaveDuplicates();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<CompletableFuture<byte[]>> answers =
          IntStream.range(0, 24)
              .mapToObj(seed -> "/sample?seed=" + seed + "&label=" + seed % 10)
              .map(path -> CompletableFuture.supplyAsync(() -> browser.bytes(path), threads))
              .toList();
      assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyElementsOf(expected);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void whatIsWrongWithARequestIsSaidInOneLine() {
    Stream.of(
            "/sample?seed=x: 'seed' is 'x', not a whole number from -9223372036854775808 to"
                + " 9223372036854775807.",
            "/sample?seed=9223372036854775808: 'seed' is '9223372036854775808', not a whole number"
                + " from -9223372036854775808 to 9223372036854775807.",
            "/sample?label=10: 'label' is '10', not a whole number from 0 to 9.",
            "/sample?label=-1: 'label' is '-1', not a whole number from 0 to 9.",
            "/sample?truncation=2.5: 'truncation' has '2.5', not a number from 0.0 to 2.0.",
            "/sample?truncation=NaN: 'truncation' has 'NaN', not a number from 0.0 to 2.0.",
            "/sample?z=1,2: 'z' has 2 numbers, and latent vectors have 3.",
            "/sample?z=: 'z' has 0 numbers, and latent vectors have 3.",
            "/sample?z=1,2,1e99: 'z' has '1e99', not a number.",
            "/sample?z=1,2,0x1p3: 'z' has '0x1p3', not a number.",
            "/sample?given=0: The run's generator makes samples from noise alone.",
            "/sample?coordinate=0: There is no parameter 'coordinate' here.",
            "/neighbours?coordinate=3: 'coordinate' is '3', not a whole number from 0 to 2.",
            "/sample?seed=1&seed=1: The parameter 'seed' is there twice.",
            "/sample?seed=1&: There is no parameter '' here.",
            "/sample?a%0D%0Ab=1: There is no parameter 'a??b' here.",
            "/vector?z=1: There is no parameter 'z' here.",
            "/?seed=1: There is no parameter 'seed' here.")
        .map(line -> line.split(": ", 2))
        .forEach(
            expected ->
                assertThat(browser.verdict(expected[0]))
                    .as(expected[0])
                    .isEqualTo("400 " + expected[1] + "\n"));
  }

  @Test
  void aTakenPortIsSaid() {
    int port = server.address().getPort();
    assertThatThrownBy(() -> SampleServer.start(saved, TrainedRuns.REGISTRY, port))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-U001: port %d cannot be listened on: Address already in use
              Fix: name another port, or 0 for any that is free."""
                .formatted(port));
  }

  private static Samples made(int label, float[]... vectors) {
    return generator.samples(new LatentBatch(List.of(vectors), label, 0, Optional.empty()));
  }

  private static byte[] png(Samples samples) {
    return new ImageStrip(samples).png();
  }
}
