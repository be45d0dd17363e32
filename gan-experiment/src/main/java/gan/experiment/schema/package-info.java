/**
 * The JSON Schema of experiments, from the same records that check them, for editors.
 *
 * <p>{@link gan.experiment.schema.ExperimentSchema} makes it of what is installed.
 */
package gan.experiment.schema;
