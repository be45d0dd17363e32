package gan.it.crash;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * Starts victims, quickly: with the classes of an earlier victim mapped into memory, and one
 * compiler.
 *
 * @param classPath jars only: an archive of classes takes nothing else
 * @param archive of the classes that a victim loads; written by the first
 */
record VictimJvm(String classPath, Path archive) {

  /** Packs the victim's own classes. */
  static VictimJvm in(Path folder) {
    List<String> jars = new ArrayList<>();
    Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .filter(element -> !element.isBlank())
        .map(Path::of)
        .filter(Files::exists)
        .map(element -> Files.isDirectory(element) ? packed(element, folder) : element)
        .forEach(jar -> jars.add(jar.toString()));
    return new VictimJvm(String.join(File.pathSeparator, jars), folder.resolve("classes.jsa"));
  }

  private static Path packed(Path classes, Path folder) {
    Path jar = folder.resolve(classes.getFileName() + ".jar");
    String[] arguments = {"--create", "--file", jar.toString(), "-C", classes.toString(), "."};
    ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, arguments);
    return jar;
  }

  Process start(Path runs, Failpoint failpoint) {
    boolean first = !Files.exists(archive);
    List<String> command =
        new ArrayList<>(
            Arrays.asList(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Xshare:auto",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                (first ? "-XX:ArchiveClassesAtExit=" : "-XX:SharedArchiveFile=") + archive,
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                Victim.class.getName(),
                runs.toString(),
                failpoint.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("TF_CPP_MIN_LOG_LEVEL", "3");
    builder.environment().put("TF_NUM_INTEROP_THREADS", "1");
    builder.environment().put("TF_NUM_INTRAOP_THREADS", "1");
    try {
      return builder.start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
