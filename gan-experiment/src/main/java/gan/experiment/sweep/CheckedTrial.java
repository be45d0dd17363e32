package gan.experiment.sweep;

/**
 * A trial whose experiment was read.
 *
 * @param trial which
 * @param name what the experiment calls its run
 * @param resolved its whole configuration, YAML
 */
public record CheckedTrial(Trial trial, String name, String resolved) {}
