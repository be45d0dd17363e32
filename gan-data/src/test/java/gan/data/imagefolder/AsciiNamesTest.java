package gan.data.imagefolder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gan.core.problem.GanException;
import gan.data.ImageBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row 78: a process whose locale knows ASCII only. */
class AsciiNamesTest {
  @TempDir private Path home;

  /** What the other process runs: opens the folder. */
  static final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] arguments) {
      try {
        new Folder(Path.of(arguments[0])).open().close();
        System.out.println("opened");
      } catch (GanException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @Test
  void namesThatCannotBeWrittenAreListed() throws Exception {
    new Folder(home)
        .with("caf\u00e9.png", ImageBytes.grey(2, 2))
        .with("ok.png", ImageBytes.grey(2, 2));

    assertThat(opened())
        .isEqualTo(
            """
            error GAN-D010: 1 file cannot be read
              'caf\ufffd\ufffd.png' has a name that Java cannot write here: set LC_ALL=C.UTF-8 or rename it.
              Fix: mend or remove what is listed, or set 'onBadImage: skip'.
            """);
  }

  @Test
  void plainNamesWork() throws Exception {
    new Folder(home).with("ok.png", ImageBytes.grey(2, 2));
    assertThat(opened()).isEqualTo("opened\n");
  }

  private String opened() throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
            java.toString(),
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            home.toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_"));
    builder.environment().putAll(Map.of("LC_ALL", "C", "LANG", "C"));
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed;
  }
}
