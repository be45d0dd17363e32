/** Samples that are noise: where a discriminator that learns alone begins to climb. */
package gan.models.noise;
