/** Feature extractors: what turns samples into vectors whose distances mean something. */
package gan.metrics.extractor;
