package gan.core.game;

import gan.core.game.Scheme.Move;
import gan.core.spi.Side;
import java.util.List;

/**
 * One batch, and what it changes.
 *
 * @param sides whom it changes
 * @param move how
 * @param batch the number of the real samples
 * @param draw the key of the noise
 * @param count the number of the update, from 1
 */
record Play(List<Side> sides, Move move, long batch, long draw, long count) {}
