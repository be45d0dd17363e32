package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
  private final Console console = new Console();

  @TempDir Path dir;

  private Path plugin(String... options) throws IOException {
    Path folder = dir.resolve("my plugin");
    List<String> arguments =
        new ArrayList<>(List.of("new", "plugin", "dots", "--dir", folder.toString()));
    arguments.addAll(List.of(options));
    console.run(arguments.toArray(String[]::new));
    return folder;
  }

  /** Into target/dots.jar, with what was compiled and the services. */
  private static Path jar(Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> arguments =
        new ArrayList<>(
            List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
    try (Stream<Path> sources = Files.walk(folder.resolve("src/main/java/example"))) {
      sources.map(Path::toString).filter(it -> it.endsWith(".java")).forEach(arguments::add);
    }
    tool("javac", arguments);
    Path jar = Files.createDirectories(folder.resolve("target")).resolve("dots-2.jar");
    Path resources = folder.resolve("src/main/resources");
    tool(
        "jar",
        List.of(
            "--create",
            "--file",
            jar.toString(),
            "-C",
            classes.toString(),
            ".",
            "-C",
            resources.toString(),
            "."));
    return jar;
  }

  private static void tool(String name, List<String> arguments) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    int status =
        ToolProvider.findFirst(name).orElseThrow().run(out, out, arguments.toArray(String[]::new));
    assertThat(status).as(text.toString()).isZero();
  }

  @Test
  void aNewPluginSaysWhatComesNext() {
    Path folder = dir.resolve("my plugin");
    assertThat(
            console.run(
                "new",
                "plugin",
                "dots",
                "--kind",
                "loss,metric",
                "--kind",
                "penalty",
                "--dir",
                folder.toString()))
        .isEqualTo(
            """
            Wrote DIR: a Maven project with one loss, one penalty and one metric, in 20 files. Next:
              mvn -B -q install -DskipTests -pl '!gan-it'    # once, in the folder of this framework
              mvn -B -f 'DIR' package
              gan plugins check 'DIR/target'
              gan train 'DIR/dots.yaml' --plugins 'DIR/target'
            """
                .replace("DIR", folder.toString()));
    console.fails(
        73,
        """
        error GAN-R002: 'DIR' exists, and is left as it is
          Path: DIR
          Fix: give a folder that does not exist with --dir.
        """
            .replace("DIR", folder.toString()),
        "new",
        "plugin",
        "dots",
        "--dir",
        folder.toString());
  }

  @Test
  void aNameThatIsTakenIsNoted() {
    assertThat(console.run("new", "plugin", "hinge", "--dir", dir.resolve("h").toString()))
        .startsWith("Note: There is a loss 'hinge' already, of gan.losses")
        .contains("\nWrote ");
  }

  @Test
  void aPluginIsChecked() throws Exception {
    Path jar = jar(plugin());
    String sheet =
        """
        Module:        dots
        Version:       2
        For gan-core:  not said
        Lies in:       JAR
        sha256:        SUM
        Provides:
          loss  dots  The hinge loss with a margin of its own.
        """;
    String note =
        "Note: It does not say for which gan-core it was compiled: only a module-info does.\n";
    assertThat(neutral(console.run("plugins", "check", jar.toString()), jar))
        .isEqualTo(sheet + note + "\nNothing is wrong with it.\n");
    String folder = jar.getParent().toString();
    assertThat(neutral(console.run("plugins", "info", "dots", "--plugins", folder), jar))
        .isEqualTo(sheet);
    assertThat(neutral(console.run("plugins", "info", jar.toString(), "--json"), jar))
        .isEqualTo(
            """
            [ {
              "module" : "dots",
              "version" : "2",
              "location" : "JAR",
              "sha256" : "SUM",
              "parts" : [ {
                "kind" : "loss",
                "name" : "dots",
                "description" : "The hinge loss with a margin of its own."
              } ],
              "notes" : [ "It does not say for which gan-core it was compiled: only a module-info does." ],
              "problems" : [ ]
            } ]
            """);
    assertThat(console.run("plugins", "list", "--plugins", folder))
        .contains(
            "  dots                  The hinge loss with a margin of its own.  [dots@2 (" + jar)
        .isEqualTo(console.run("plugins", "--plugins", folder));
    assertThat(neutral(console.run("plugins", "list", "--plugins", folder, "--json"), jar))
        .contains(
            """
              }, {
                "kind" : "loss",
                "name" : "dots",
                "description" : "The hinge loss with a margin of its own.",
                "module" : "dots",
                "version" : "2",
                "location" : "JAR"
              }, {
            """)
        .endsWith(
            """
              } ],
              "notes" : [ ],
              "problems" : [ ]
            }
            """);
  }

  @Test
  void aPluginWithAFaultEndsWith69() throws Exception {
    Path folder = plugin("--kind", "loss");
    Path options = folder.resolve("src/main/java/example/dots/DotsLossOptions.java");
    Files.writeString(
        options, Files.readString(options).replace("byDefault = \"1\"", "byDefault = \"0\""));
    Files.delete(folder.resolve("src/main/resources/META-INF/services/gan.core.spi.LossFactory"));
    Files.writeString(
        folder.resolve("src/main/resources/META-INF/services/gan.core.spi.LossFactory"),
        "example.dots.DotsLossFactory\nexample.dots.Missing\n");
    Path jar = jar(folder);
    String checked = console.ends(69, "plugins", "check", folder.resolve("target").toString());
    assertThat(neutral(checked, jar))
        .endsWith(
            """
            Provides:
              loss  dots  The hinge loss with a margin of its own.
            Note: It does not say for which gan-core it was compiled: only a module-info does.

            error GAN-P003: cannot load dots@2 (JAR)
              It declares the loss example.dots.Missing, but has no such class.
              Fix: correct the declaration, or add the class to JAR.

            error GAN-P004: the defaults of example.dots.DotsLossOptions are refused: 'margin' must be \
            greater than 0, not '0'
              margin: Logit beyond which a verdict is sure enough. Default: 0.
              It is what the loss 'dots' takes: dots@2 (JAR).
              Fix: correct byDefault, or the range, in its @Option.
            """);
    assertThat(neutral(console.ends(69, "plugins", "check", jar.toString(), "--json"), jar))
        .contains(
            """
              "problems" : [ {
                "code" : "GAN-P003",
                "message" : "cannot load dots@2 (JAR)",
                "notes" : [ "It declares the loss example.dots.Missing, but has no such class." ],
                "fix" : "correct the declaration, or add the class to JAR."
              }, {
            """);
  }

  private static String neutral(String text, Path jar) {
    return text.replace(jar.toString(), "JAR").replaceAll("[0-9a-f]{64}", "SUM");
  }

  @Test
  void aWordThatNobodyKnowsIsComparedWithAll() {
    console.fails(
        78,
        """
        error GAN-C020: no part, module or jar is called 'hinhe'
          did you mean 'hinge'?
          Fix: name an installed part or module, or the path of a jar; gan plugins lists them.
        """,
        "plugins",
        "info",
        "hinhe");
  }

  @Test
  void aNewExperimentIsValid() throws Exception {
    Path file = dir.resolve("points.yaml");
    assertThat(console.run("new", "experiment", file.toString(), "--data", "ring", "--steps", "9"))
        .isEqualTo(
            """
            Wrote FILE. Next:
              gan validate FILE
              gan train FILE
            """
                .replace("FILE", file.toString()));
    assertThat(console.run("validate", file.toString())).isEqualTo(file + " is valid.\n");
    assertThat(console.run("new", "experiment", "--data", "ring", "--steps", "9", "--print"))
        .isEqualTo(Files.readString(file));
    console.fails(
        73,
        """
        error GAN-R002: 'FILE' exists, and is left as it is
          Path: FILE
          Fix: give another file, or another --name.
        """
            .replace("FILE", file.toString()),
        "new",
        "experiment",
        file.toString());
  }
}
