package gan.core.plugin;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The class path's list of providers, {@code META-INF/services}. It is read here and not by the
 * service loader because that one does not say which jar has an entry that leads nowhere.
 */
final class ServiceFiles {
  private static final String FOLDER = "META-INF/services/";

  private ServiceFiles() {}

  /**
   * Everything that a class loader sees.
   *
   * @param modules the locations of named modules: their files are not meant for them
   */
  static ClassPathSource read(ClassLoader loader, Set<String> modules) {
    List<Declaration> declarations = new ArrayList<>();
    for (PartKind<?> kind : PartKind.all()) {
      String file = FOLDER + kind.service().getName();
      try {
        for (URL url : Collections.list(loader.getResources(file))) {
          URI location = location(url, file);
          if (!modules.contains(Artifact.path(location))) {
            Artifact artifact = Artifact.ofClassPath(location);
            for (String provider : entries(url)) {
              declarations.add(new Declaration(kind, provider, artifact));
            }
          }
        }
      } catch (IOException e) {
        throw new GanException(
            Problem.of(
                ErrorCode.IO,
                "cannot read " + file + " on the class path: " + e.getMessage(),
                "see that every jar on the class path can be read."),
            e);
      }
    }
    return new ClassPathSource(loader, declarations);
  }

  /** The jar or the folder that a resource lies in. */
  private static URI location(URL url, String file) {
    String text = url.toString();
    String root = text.substring(0, text.length() - file.length());
    boolean jar = root.startsWith("jar:") && root.endsWith("!/");
    return Artifact.uri(
        jar ? root.substring("jar:".length(), root.length() - "!/".length()) : root);
  }

  private static List<String> entries(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }
}
