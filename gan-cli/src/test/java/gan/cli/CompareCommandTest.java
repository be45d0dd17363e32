package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private final Console console = new Console();

  @TempDir private Path folder;
  private String first;
  private String second;

  @BeforeEach
  void write() throws IOException {
    first =
        WrittenRun.in(folder, "00001-digits")
            .metrics(50, 0.75, 1.5)
            .metrics(100, 0.5, 1.25)
            .file("metric-fid.jsonl", "{\"step\": 50, \"value\": 23.8}\n")
            .path()
            .toString();
    second =
        WrittenRun.in(folder, "00002-digits")
            .file("config.yaml", "name: digits\nseed: 2\npenalties:\n  - type: r1\n")
            .metrics(50, 0.625, 12.345678)
            .file(
                "metric-fid.jsonl",
                "{\"step\": 50, \"value\": 21.25}\n{\"step\": 60, \"value\": 20.5}\n")
            .path()
            .toString();
  }

  @Test
  void configurationsMetricsAndCurvesAreCompared() throws Exception {
    assertThat(console.run("compare", first, second, "--out", folder.toString()))
        .isEqualTo(
            """
            Differences of the configurations:
                                00001-digits  00002-digits
              seed                         1             2
              penalties.0.type             -            r1

            At the last step in common:
                            00001-digits  00002-digits
              step                    50            50
              D loss                0.75         0.625
              G loss                 1.5        12.346
              D(x)                   0.5           0.5
              D(G(z))               0.25          0.25
              seconds/step        0.0123        0.0123
              fid                   23.8         21.25

            At the end:
                            00001-digits  00002-digits
              step                   100            50
              D loss                 0.5         0.625
              G loss                1.25        12.346
              D(x)                   0.5           0.5
              D(G(z))               0.25          0.25
              seconds/step        0.0123        0.0123
              fid               23.8 @50      20.5 @60

            Curves: FOLDER/compare.png
            """
                .replace("FOLDER", folder.toString()));
    assertThat(ImageIO.read(folder.resolve("compare.png").toFile()).getWidth()).isEqualTo(1200);
  }

  @Test
  void programsGetJson() throws Exception {
    Path picture = folder.resolve("losses.png");
    assertThat(console.run("compare", first, second, "--out", picture.toString(), "--json"))
        .startsWith(
            """
            {
              "runs" : [ "FIRST", "SECOND" ],
              "differences" : [ {
                "key" : "seed",
                "values" : {
                  "FIRST" : "1",
                  "SECOND" : "2"
                }
              }, {
                "key" : "penalties.0.type",
                "values" : {
                  "SECOND" : "r1"
                }
              } ],
              "common" : [ {
                "name" : "discriminatorLoss",
                "readings" : {
                  "FIRST" : {
                    "step" : 50,
                    "value" : 0.75
                  },
                  "SECOND" : {
                    "step" : 50,
                    "value" : 0.625
                  }
                }
              }, {
            """
                .replace("FIRST", first)
                .replace("SECOND", second))
        .endsWith(
            """
                  "SECOND" : {
                    "step" : 60,
                    "value" : 20.5
                  }
                }
              } ],
              "warnings" : [ ],
              "picture" : "FOLDER/losses.png"
            }
            """
                .replace("SECOND", second)
                .replace("FOLDER", folder.toString()));
    assertThat(picture).isNotEmptyFile();
  }

  @Test
  void runsWithoutLogsCanBeCompared() throws Exception {
    String third = WrittenRun.in(folder, "00003-digits").path().toString();
    String fourth = WrittenRun.in(folder, "00004-digits").path().toString();
    assertThat(console.run("compare", third, fourth, "--out", folder.toString()))
        .isEqualTo(
            """
            The configurations are the same.

            At the last step in common:
              nothing was logged.

            At the end:
              nothing was logged.

            Curves: FOLDER/compare.png
            """
                .replace("FOLDER", folder.toString()));
  }

  @Test
  void everyRunThatIsNoneIsNamedAtOnce() {
    console.fails(
        66,
        """
        error GAN-R001: 'FOLDER/one' is not a run: it has no config.yaml
          Fix: name a folder that 'gan train' created, such as runs/00001-digits.

        error GAN-R001: 'FOLDER/00001-digit' is not a run: it has no config.yaml
          did you mean 'FOLDER/00001-digits'?
          Fix: name a folder that 'gan train' created, such as runs/00001-digits.
        """
            .replace("FOLDER", folder.toString()),
        "compare",
        folder + "/one",
        first,
        folder + "/00001-digit");
  }

  @Test
  void oneRunIsNotEnough() {
    console.fails(
        2,
        """
        error GAN-U001: positional parameter at index 0..* (RUN) requires at least 2 values, but only \
        1 were specified: [FIRST]
          Fix: see: gan compare --help
        """
            .replace("FIRST", first),
        "compare",
        first);
  }
}
