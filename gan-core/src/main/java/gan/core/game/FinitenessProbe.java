package gan.core.game;

import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TFloating;

/**
 * Finds variables that hold NaN or an infinity: each is reduced to one truth value in the graph.
 */
final class FinitenessProbe {
  private final List<String> names;
  private final Operand<TBool> finite;

  /** Adds the probe of all variables to a graph. */
  FinitenessProbe(Ops tf, List<Parameters> owners, Precision precision) {
    List<Parameter> all = owners.stream().flatMap(owner -> owner.all().stream()).toList();
    names = all.stream().map(Parameter::name).toList();
    List<Operand<TBool>> each = new ArrayList<>();
    for (Parameter parameter : all) {
      Operand<TFloating> value = tf.readVariableOp(parameter.handle(), precision.type());
      Operand<TFloating> flat = tf.reshape(value, tf.constant(new int[] {-1}));
      each.add(tf.reduceAll(tf.math.isFinite(flat), tf.constant(0)));
    }
    finite = each.isEmpty() ? tf.constant(new boolean[0]) : tf.stack(each);
  }

  /** The names of the variables that hold such a number, in the order of their creation. */
  List<String> nonFinite(Session session) {
    try (Result result = session.runner().fetch(finite).run()) {
      TBool found = (TBool) result.get(0);
      List<String> broken = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        if (!found.getBoolean(i)) {
          broken.add(names.get(i));
        }
      }
      return broken;
    }
  }
}
