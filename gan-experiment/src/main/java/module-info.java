/**
 * YAML experiments: parsed, checked, wired and run.
 *
 * <p>The only home of YAML, Jackson and Guice.
 */
module gan.experiment {
  requires transitive gan.core;
  requires com.google.guice;
  requires jakarta.inject;
  requires java.compiler;
  requires java.desktop;
  requires jdk.httpserver;
  requires org.snakeyaml.engine;
  requires tools.jackson.databind;

  exports gan.experiment;
  exports gan.experiment.bench;
  exports gan.experiment.config;
  exports gan.experiment.describe;
  exports gan.experiment.doctor;
  exports gan.experiment.evaluate;
  exports gan.experiment.export;
  exports gan.experiment.json;
  exports gan.experiment.plugins;
  exports gan.experiment.report;
  exports gan.experiment.runs;
  exports gan.experiment.scaffold;
  exports gan.experiment.schema;
  exports gan.experiment.serve;
  exports gan.experiment.sweep;

  opens gan.experiment to
      com.google.guice,
      tools.jackson.databind;
}
