package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.game.Samples;
import gan.core.run.LabelledPicture;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with explorations is said before anything is drawn. */
class ExploreCommandTest {
  @TempDir private static Path folder;
  private static String run;

  private final Console console = new Console();

  @BeforeAll
  static void train() throws IOException {
    Path experiment = folder.resolve("my.yaml");
    Files.writeString(
        experiment,
        """
        name: small
        seed: 3
        data: {type: digits, size: 16}
        generator: {type: mlp, latentSize: 5, labels: concat}
        discriminator: {type: mlp}
        loss: {type: non-saturating}
        training: {steps: 1, batchSize: 4}
        output: {directory: FOLDER/runs}
        """
            .replace("FOLDER", folder.toString()));
    assertThat(new Console().run("train", experiment.toString())).isNotEmpty();
    run = folder.resolve("runs/00001-small").toString();
  }

  @Test
  void withoutAVerbTheyAreListed() {
    console.fails(
        2,
        """
        error GAN-U001: missing a verb
          Verbs: interpolate, arithmetic, traverse, directions, truncate, nearest, project.
          Fix: see: gan explore --help
        """,
        "explore");
  }

  @Test
  void whatCannotBeReadIsQuoted() {
    console.fails(
        2,
        """
        error GAN-U001: invalid value for option '--from': 'x' is no seed or range of seeds, \
        such as 5 or 10-20
          Fix: see: gan explore interpolate --help
        """,
        "explore",
        "interpolate",
        run,
        "--from",
        "x");
    console.fails(
        2,
        """
        error GAN-U001: invalid value for option '--range': '3' is no interval, such as -3:3
          Fix: see: gan explore traverse --help
        """,
        "explore",
        "traverse",
        run,
        "--coordinate",
        "0",
        "--range",
        "3");
    console.fails(
        2,
        """
        error GAN-U001: invalid value for option '--range': the interval '3:3' is empty or \
        endless
          Fix: see: gan explore traverse --help
        """,
        "explore",
        "traverse",
        run,
        "--coordinate",
        "0",
        "--range",
        "3:3");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    console.fails(
        2,
        """
        error GAN-U001: there is no class 10: the run has 10 classes
          Fix: use 0 to 9.

        error GAN-U001: there is no coordinate 5: latent vectors have 5
          Fix: use 0 to 4.

        error GAN-U001: there is no coordinate -1: latent vectors have 5
          Fix: use 0 to 4.

        error GAN-U001: a row cannot have 1 steps
          Fix: use --steps 2 or more.
        """,
        "explore",
        "traverse",
        run,
        "--coordinate",
        "5,4,-1",
        "--steps",
        "1",
        "--label",
        "10");
    console.fails(
        2,
        """
        error GAN-U001: --from has 2 seeds, and --to has 1
          Fix: give both equally many: they are taken pair by pair.

        error GAN-U001: a picture of 1 rows and 10001 columns is too large
          Fix: ask for at most 10000 samples at once.
        """,
        "explore",
        "interpolate",
        run,
        "--from",
        "1,2",
        "--to",
        "3",
        "--steps",
        "10001");
    console.fails(
        2,
        """
        error GAN-U001: --seeds is a chain, and --from and --to are ends of rows: they exclude each other
          Fix: leave one of them out.

        error GAN-U001: a chain of one seed leads nowhere
          Fix: give --seeds two or more.
        """,
        "explore",
        "interpolate",
        run,
        "--seeds",
        "1",
        "--from",
        "1");
  }

  @Test
  void groupsArePlusMinusAndTo() {
    console.fails(
        2,
        """
        error GAN-U001: a - b + c needs all of --plus, --minus and --to
          Fix: add those that are missing.

        error GAN-U001: --a and --b are pairs, and --plus, --minus and --to are groups: they exclude \
        each other
          Fix: leave one kind out.
        """,
        "explore",
        "arithmetic",
        run,
        "--plus",
        "1",
        "--a",
        "1");
  }

  @Test
  void directionsAreAtMostAsManyAsNumbers() {
    console.fails(
        2,
        """
        error GAN-U001: there cannot be 6 directions: latent vectors have 5 numbers
          Fix: use --count 1 to 5.

        error GAN-U001: 6 samples are too few for latent vectors of 5 numbers
          Fix: use --samples 7 or more.
        """,
        "explore",
        "directions",
        run,
        "--method",
        "pca",
        "--count",
        "6",
        "--samples",
        "6");
  }

  @Test
  void truncationIsByNumbers() {
    console.fails(
        2,
        """
        error GAN-U001: nothing can be multiplied by NaN
          Fix: give --values finite numbers.
        """,
        "explore",
        "truncate",
        run,
        "--values",
        "1,NaN");
  }

  @Test
  void neighboursAreCounted() {
    console.fails(
        2,
        """
        error GAN-U001: a sample cannot have 0 neighbours
          Fix: use --count 1 or more.

        error GAN-U001: nothing can be found among 0 training samples
          Fix: use --among 1 or more.
        """,
        "explore",
        "nearest",
        run,
        "--count",
        "0",
        "--among",
        "0");
  }

  @Test
  void projectionsNeedOneTarget() {
    console.fails(
        2,
        """
        error GAN-U001: there is neither an image nor --index
          Fix: give one of them: what to search.

        error GAN-U001: 0 starts find nothing
          Fix: use --starts 1 or more.

        error GAN-U001: 0 steps lead nowhere
          Fix: use --steps 1 or more.

        error GAN-U001: a rate of 0.0 leads nowhere
          Fix: use a --rate above 0, such as 0.1.

        error GAN-U001: a prior of -1.0 draws nothing to zero
          Fix: use a --prior of 0 or more, such as 0.01.
        """,
        "explore",
        "project",
        run,
        "--starts",
        "0",
        "--steps",
        "0",
        "--rate",
        "0",
        "--prior",
        "-1");
    console.fails(
        2,
        """
        error GAN-U001: there is no sample -1
          Fix: use an --index of 0 or more.
        """,
        "explore",
        "project",
        run,
        "--index",
        "-1");
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Path picture = folder.resolve("mine.png");
    Path animation = Files.writeString(folder.resolve("mine.gif"), "mine");
    console.fails(
        73,
        """
        error GAN-R002: 'FOLDER/mine.gif' exists already
          Fix: name another file, or move this one away.
        """
            .replace("FOLDER", folder.toString()),
        "explore",
        "traverse",
        run,
        "--coordinate",
        "0",
        "--gif",
        "--out",
        picture.toString());
    assertThat(animation).hasContent("mine");
    assertThat(picture).doesNotExist();
  }

  @Test
  void programsGetProblemsAsJson() {
    String absent = folder.resolve("absent").toString();
    String printed =
        console.failsForPrograms(
            66,
            """
            error GAN-R001: 'ABSENT' is not a run: it has no config.yaml
              Fix: name a folder that 'gan train' created, such as runs/00001-digits.
            """
                .replace("ABSENT", absent),
            "explore",
            "truncate",
            absent,
            "--json");
    assertThat(printed)
        .contains("\"code\" : \"GAN-R001\"", "\"message\" : \"'" + absent + "' is not a run");
  }

  @Test
  void whereLabelsCannotBeDrawnTheyArePrinted() {
    SampleSpec image = SampleSpec.image(1, 1, 1, 0);
    assertThat(labels(new Samples(image, 2, new float[2])))
        .containsExactly(
            "This Java finds no fonts: the picture has no labels.",
            "Rows: seed 7.",
            "Columns: 0; 1.");
    SampleSpec number = SampleSpec.vector(1, ValueRange.UNIT, 0);
    assertThat(labels(new Samples(number, 2, new float[2])))
        .containsExactly(
            "Vectors are drawn as points, without labels.", "Rows: seed 7.", "Columns: 0; 1.");
  }

  private static List<String> labels(Samples samples) {
    return new Exploration(
            LabelledPicture.full(samples, List.of("0", "1"), List.of("seed 7")), List.of())
        .labels();
  }
}
