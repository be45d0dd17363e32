package gan.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command of the documentation works as it stands: each page is gone through from its top in
 * a folder of its own. Trainings are cut short.
 */
class DocsIT {
  private static final Path HOME = Path.of(System.getProperty("gan.home"));

  /** What other tests run, since it does not end by itself, or needs what Maven builds first. */
  private static final List<Pattern> ELSEWHERE =
      List.of(
          Pattern.compile("gan serve\\b.*"), // ServeIT
          Pattern.compile("gan .*\\bmy-loss/.*"), // NewPluginIT
          Pattern.compile("gan .* target( .*)?") // ExamplePluginIT
          );

  @TempDir static Path root;

  @BeforeAll
  static void makeWhatPagesTakeForGranted() throws Exception {
    Path folder = Files.createDirectory(root.resolve("reader"));
    run(folder, new DocsFolder(folder).prepare(HOME));
  }

  static Stream<Path> first() {
    return Stream.of("README.md", "docs/tutorial.md", "docs/cookbook.md").map(HOME::resolve);
  }

  static Stream<Path> others() throws IOException {
    try (Stream<Path> pages = Files.list(HOME.resolve("docs"))) {
      Set<Path> first = first().collect(Collectors.toSet());
      return pages
          .filter(page -> page.toString().endsWith(".md") && !first.contains(page))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("others")
  @Tag("exhaustive")
  void everyCommandOfTheOtherPagesWorks(Path page) throws Exception {
    everyCommandOfTheFirstPagesWorks(page);
  }

  @ParameterizedTest
  @MethodSource("first")
  void everyCommandOfTheFirstPagesWorks(Path page) throws Exception {
    List<String> commands =
        new DocsPage(page)
            .commands().stream()
                .filter(
                    command ->
                        ELSEWHERE.stream().noneMatch(each -> each.matcher(command).matches()))
                .map(DocsIT::shortened)
                .toList();
    if (!commands.isEmpty()) {
      Path folder = root.resolve(page.getFileName().toString());
      DocsFolder reader = new DocsFolder(root.resolve("reader")).copy(folder);
      if (page.endsWith("tutorial.md")) {
        reader.removeRuns();
      }
      run(folder, commands);
    }
  }

  /** Runs that end at once: what they begin with, and how they are stored, is the same. */
  private static String shortened(String command) {
    String cut = command.replaceFirst("( #| > ).*", "");
    if (cut.startsWith("gan resume")) {
      return cut.replaceFirst("--checkpoint \\d+", "--checkpoint 1")
          .replaceFirst("training.steps=\\d+", "training.steps=3");
    }
    if (cut.startsWith("gan sweep") && !cut.matches(".*--(emit|dry-run).*")) {
      return cut + " --dry-run";
    }
    return cut.startsWith("gan train")
        ? cut + " --set training.steps=2 --set training.batchSize=8"
        : cut;
  }

  private static void run(Path folder, List<String> commands) throws Exception {
    Path list = Files.write(folder.resolve("commands.txt"), commands);
    Path log = folder.resolve("session.txt");
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of("-Xmx2g", "-Djava.awt.headless=true"));
    java.addAll(List.of("-cp", System.getProperty("java.class.path")));
    java.addAll(List.of(DocsSession.class.getName(), list.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(java)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("TF_CPP_MIN_LOG_LEVEL", "2");
    int status = builder.start().waitFor();
    String text = Files.readString(log);
    assertThat(status).as(text).isZero();
    assertThat(text.lines().filter(line -> line.equals(DocsSession.ENDED + 0)))
        .as(text)
        .hasSameSizeAs(commands);
  }
}
