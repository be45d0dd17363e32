package gan.experiment.doctor;

import gan.core.plugin.PartKind;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is installed, and what of it is broken.
 *
 * @param registry the installed parts
 */
record PluginCheck(PluginRegistry registry) {

  List<Finding> all() {
    String count =
        PartKind.all().stream()
            .map(kind -> registry.installed(kind).size() + " " + kind.plural())
            .collect(Collectors.joining(", "));
    boolean hasAll =
        Stream.of(PartKind.GENERATOR, PartKind.DISCRIMINATOR, PartKind.LOSS, PartKind.DATA_SOURCE)
            .noneMatch(kind -> registry.installed(kind).isEmpty());
    Finding parts =
        hasAll
            ? Finding.good("parts", count)
            : Finding.bad(
                "parts", count, "put gan-models, gan-losses and gan-data on the module path.");
    return Stream.concat(Stream.of(parts), registry.problems().stream().map(PluginCheck::broken))
        .toList();
  }

  private static Finding broken(Problem problem) {
    return Finding.odd(
        "plugin", problem.message() + ". " + String.join(" ", problem.notes()), problem.fix());
  }
}
