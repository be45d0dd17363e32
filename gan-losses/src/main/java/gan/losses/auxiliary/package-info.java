/** Losses beside the game's own: what players are taught besides. */
package gan.losses.auxiliary;
