/** Losses without a game: the generator learns alone, as a decoder. */
package gan.losses.alone;
