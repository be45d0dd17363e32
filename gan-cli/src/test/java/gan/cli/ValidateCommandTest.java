package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ValidateCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("base.yaml"), "data: {type: digits}\nseed: 3\n");
    file =
        Files.writeString(
            folder.resolve("exp.yaml"),
            """
            name: first
            defaults: [base]
            generator: {type: mlp, latentSize: 3}
            discriminator: {type: mlp}
            loss: {type: non-saturating}
            training: {steps: 5}
            """);
  }

  @Test
  void explainsEveryValueInColumns() {
    assertThat(execute("--explain", "--set", "training.batchSize=8")).isZero();
    assertThat(err).hasToString("");
    List<String> lines = out.toString().lines().toList();
    assertThat(lines.stream().map(line -> line.replaceAll(" +", " ")).limit(3))
        .containsExactly(
            "name first " + file + ":1:7",
            "seed 3 " + folder.resolve("base.yaml") + ":2:7 (included from " + file + ":2:12)",
            "data.type digits "
                + folder.resolve("base.yaml")
                + ":1:14 (included from "
                + file
                + ":2:12)");
    assertThat(lines).anyMatch(line -> line.matches("training\\.batchSize +8 +--set #1"));
    assertThat(lines).anyMatch(line -> line.matches("training\\.accumulate +1 +default"));
    int column = lines.get(0).indexOf(file.toString());
    assertThat(lines.get(1).indexOf(folder.toString())).isEqualTo(column);
    assertThat(lines).allSatisfy(line -> assertThat(line.charAt(column - 1)).isEqualTo(' '));
  }

  @Test
  void jsonHoldsEveryValueAndItsPlace() {
    assertThat(execute("--json", "--set", "training.batchSize=8")).isZero();
    assertThat(err).hasToString("");
    assertThat(out.toString())
        .startsWith(
            """
            {
              "valid" : true,
              "name" : "first",
              "values" : [ {
                "key" : "name",
                "value" : "first",
                "origin" : "%1$s:1:7",
                "file" : "%1$s",
                "line" : 1,
                "column" : 7
              }, {
                "key" : "seed",
                "value" : 3,
                "origin" : "%2$s:2:7 (included from %1$s:2:12)",
                "file" : "%2$s",
                "line" : 2,
                "column" : 7,
                "includedFrom" : [ "%1$s:2:12" ]
              }, {
            """
                .formatted(file, folder.resolve("base.yaml")))
        .contains(
            """
              }, {
                "key" : "augmentation",
                "value" : null,
                "origin" : "default"
              }, {
            """)
        .contains(
            """
                "key" : "training.batchSize",
                "value" : 8,
                "origin" : "--set #1",
                "file" : "--set",
                "line" : 1,
                "column" : 20
            """);
  }

  @Test
  void whatIsWrongIsJsonTooAndEndsTheSame() throws IOException {
    Files.writeString(folder.resolve("base.yaml"), "data: {type: digits}\nseed: many\n");
    assertThat(execute("--explain", "--json")).isEqualTo(78);
    assertThat(err.toString()).startsWith("error GAN-C013: 'seed' must be a whole number");
    assertThat(out)
        .hasToString(
            """
            {
              "status" : 78,
              "problems" : [ {
                "code" : "GAN-C013",
                "message" : "'seed' must be a whole number, not the text 'many'",
                "file" : "%2$s",
                "line" : 2,
                "column" : 7,
                "includedFrom" : [ "%1$s:2:12" ],
                "notes" : [ "seed: What all random numbers are made from. Default: 0." ],
                "suggestion" : "expected a whole number",
                "fix" : "write a whole number."
              } ]
            }
            """
                .formatted(file, folder.resolve("base.yaml")));
  }

  @Test
  void withoutJsonProblemsAreTextOnTheErrorOutput() throws IOException {
    Files.delete(folder.resolve("base.yaml"));
    assertThat(execute()).isEqualTo(66);
    assertThat(out).hasToString("");
    assertThat(err)
        .hasToString(
            """
            error GAN-C001: 'base' in 'defaults' does not exist
              --> %1$s:2:12
               2 | defaults: [base]
                 |            ^^^^
              Path: %2$s/base.yaml
              YAML files in its folder: exp.yaml.
              Fix: write the name of a file that does.
            """
                .formatted(file, folder));
  }

  @Test
  void theTwoWaysToPrintExcludeEachOther() {
    assertThat(execute("--resolved", "--explain")).isEqualTo(2);
    assertThat(err)
        .hasToString(
            """
            error GAN-U001: --resolved, --explain are mutually exclusive (specify only one)
              Fix: see: gan validate --help
            """);
  }

  private int execute(String... options) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] arguments = new String[options.length + 2];
    arguments[0] = "validate";
    arguments[1] = file.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return command.execute(arguments);
  }
}
