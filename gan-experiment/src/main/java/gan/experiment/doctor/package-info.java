/** What a machine has and lacks, and whether a training works on it. */
package gan.experiment.doctor;
