/** From the bytes of a file to a small tree of keys and values that know where they stand. */
package gan.experiment.yaml;
