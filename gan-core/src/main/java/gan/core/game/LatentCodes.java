package gan.core.game;

import gan.core.graph.RandomStream;
import gan.core.graph.Scalar;
import gan.core.spi.Codes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * Codes at the end of every latent vector: choices, each equally likely, as a 1 among zeros; then
 * numbers uniform in [-1, 1).
 *
 * @param categorical how many choices each categorical code has
 * @param continuous how many continuous codes there are
 */
public record LatentCodes(List<Integer> categorical, int continuous) {

  /** Refuses codes that tell nothing. */
  public LatentCodes {
    categorical = List.copyOf(categorical);
    if (categorical.stream().anyMatch(choices -> choices < 2) || continuous < 0) {
      throw new IllegalArgumentException(
          "codes of " + categorical + " choices and " + continuous + " numbers tell nothing");
    }
  }

  /** No codes. */
  public static LatentCodes none() {
    return new LatentCodes(List.of(), 0);
  }

  /** How many numbers of a latent vector they take. */
  public int size() {
    return categorical.stream().mapToInt(Integer::intValue).sum() + continuous;
  }

  /** Adds a draw of codes for n vectors, {@code [n, …]} each, in order. */
  List<Operand<TFloating>> draw(Ops tf, RandomStream random, Operand<TInt32> n) {
    List<Operand<TFloating>> drawn = new ArrayList<>();
    for (int choices : categorical) {
      RandomStream own = random.named(random.name() + ".code" + (drawn.size() + 1));
      Operand<TFloating> place = own.uniform(tf, tf.stack(List.of(n)), 0, choices);
      // A number just below the end may round up to it.
      Operand<TInt32> choice =
          tf.math.minimum(tf.dtypes.cast(place, TInt32.class), tf.constant(choices - 1));
      drawn.add(
          tf.oneHot(
              choice,
              tf.constant(choices),
              Scalar.of(tf, 1, random.type()),
              Scalar.of(tf, 0, random.type())));
    }
    if (continuous > 0) {
      RandomStream own = random.named(random.name() + ".codes");
      drawn.add(own.uniform(tf, tf.stack(List.of(n, tf.constant(continuous))), -1, 1));
    }
    return drawn;
  }

  /** What latent vectors, {@code [n, size]}, hold; empty without codes. */
  Optional<Codes> in(Ops tf, Operand<TFloating> latent) {
    if (size() == 0) {
      return Optional.empty();
    }
    List<Integer> sizes =
        Stream.concat(categorical.stream(), Stream.of(continuous).filter(numbers -> numbers > 0))
            .toList();
    List<Operand<TFloating>> pieces = new ArrayList<>();
    int from = Math.toIntExact(latent.shape().get(1)) - size();
    for (int size : sizes) {
      pieces.add(
          tf.slice(latent, tf.constant(new int[] {0, from}), tf.constant(new int[] {-1, size})));
      from += size;
    }
    return Optional.of(
        new Codes(
            pieces.subList(0, categorical.size()),
            pieces.stream().skip(categorical.size()).findFirst()));
  }
}
