/** The games: what each player minimises, given the logits of real and generated samples. */
package gan.losses.adversarial;
