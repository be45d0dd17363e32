/** The game: one graph in which two players play, each moved only by its own optimizer. */
package gan.core.game;
