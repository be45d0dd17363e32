/** What a trained generator makes of its latent space: paths, directions, sums, and ways back. */
package gan.core.explore;
