package gan.core.gradient;

import java.util.Map;
import org.bytedeco.javacpp.PointerPointer;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.internal.c_api.TFJ_GradFuncAdapter;
import org.tensorflow.internal.c_api.TFJ_GraphId;
import org.tensorflow.internal.c_api.TFJ_Scope;
import org.tensorflow.internal.c_api.TF_Operation;
import org.tensorflow.internal.c_api.TF_Output;
import org.tensorflow.op.RawCustomGradient;

/**
 * What native code calls for every gradient that is supplied from here.
 *
 * <p>One adapter serves all types of op: JavaCPP has room for ten callbacks of a kind in a process,
 * and TensorFlow Java's own registration takes one for each type, then crashes. This one and the
 * one that it wraps take two.
 *
 * <p>It also says "no gradient" to native code, for which TensorFlow Java has no value. That saves
 * a penalty from sending zeros through the whole forward pass.
 */
final class Adapter extends TFJ_GradFuncAdapter {
  private static final int NO_INDEX = -1;

  private final TFJ_GradFuncAdapter formulas;

  Adapter(Map<String, Formula> formulas) {
    this.formulas =
        RawCustomGradient.adapter(
            (tf, op, seeds) -> formulas.get(op.type()).gradients(new GradientCall(tf, op, seeds)));
  }

  /** Stands for no gradient: no gradient is ever the output of the very op it belongs to. */
  static Operand<?> none(GraphOperation op) {
    return op.output(0);
  }

  @Override
  @SuppressWarnings("rawtypes") // as TensorFlow Java declares it
  public int call(
      TFJ_GraphId graph,
      TFJ_Scope scope,
      TF_Operation op,
      TF_Output seeds,
      int seedCount,
      PointerPointer gradients) {
    int count = formulas.call(graph, scope, op, seeds, seedCount, gradients);
    TF_Output first = new TF_Output(gradients.get());
    for (int i = 0; i < count; i++) {
      TF_Output gradient = first.getPointer(i);
      if (gradient.oper().equals(op)) {
        gradient.oper(null).index(NO_INDEX);
      }
    }
    return count;
  }
}
