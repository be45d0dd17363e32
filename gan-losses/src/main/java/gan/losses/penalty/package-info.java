/** Penalties: what is added to what a player minimises, to keep the game stable. */
package gan.losses.penalty;
