/** A program that uses the framework as a library. */
module example.embedding {
  // Brings gan.core.
  requires gan.experiment;

  // Only TrainRing names their classes: RunExperiment finds them as services.
  requires gan.data;
  requires gan.losses;
  requires gan.models;

  // All that SampleSavedModel needs.
  requires java.desktop;
  requires tensorflow;
}
