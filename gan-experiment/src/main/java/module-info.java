/**
 * YAML experiments: parsed, checked, wired and run.
 *
 * <p>The only home of YAML, Jackson and Guice.
 */
module gan.experiment {
  requires transitive gan.core;
  requires org.snakeyaml.engine;
  requires tools.jackson.databind;

  exports gan.experiment.config;
}
