package gan.cli;

import gan.core.plugin.JarReport;
import gan.core.plugin.Plugin;
import java.io.PrintWriter;
import java.util.List;

/**
 * What is known of jars of plugins, for people.
 *
 * @param out where to
 */
record JarSheet(PrintWriter out) {

  void print(List<JarReport> jars) {
    for (int i = 0; i < jars.size(); i++) {
      if (i > 0) {
        out.println();
      }
      print(jars.get(i));
    }
  }

  private void print(JarReport jar) {
    Table facts = new Table("", 2);
    row(facts, "Module:", jar.origin().module());
    row(facts, "Version:", jar.origin().version());
    facts.row("For gan-core:", jar.compiledFor().orElse("not said"));
    row(facts, "Lies in:", jar.origin().location());
    jar.sha256().ifPresent(sum -> facts.row("sha256:", sum));
    facts.print(out);
    out.println(jar.parts().isEmpty() ? "Provides nothing that can be used." : "Provides:");
    Table parts = new Table("  ", 3);
    for (Plugin<?> part : jar.parts()) {
      parts.row(part.kind().singular(), part.name(), part.factory().description());
    }
    parts.print(out);
    jar.notes().forEach(note -> out.println("Note: " + note));
    jar.problems().forEach(problem -> out.println("\n" + problem));
  }

  private static void row(Table table, String name, String value) {
    if (!value.isEmpty()) {
      table.row(name, value);
    }
  }
}
