package gan.core.gradient;

import java.util.Map;
import org.tensorflow.internal.c_api.TFJ_GradFuncAdapter;
import org.tensorflow.internal.c_api.global.tensorflow;

/**
 * Adds the gradients that TensorFlow lacks to its own table, which all graphs of the process share.
 *
 * <p>Those that it has are left alone, so first-order gradients stay what they were. TensorFlow
 * cannot take gradients from Java on Windows: there nothing is added, and {@link Undifferentiable}
 * says so where one is missed.
 */
public final class MissingGradients {
  /** Native code keeps its address for as long as the process lives. */
  private static final TFJ_GradFuncAdapter ADAPTER = register(Formulas.BY_TYPE);

  private MissingGradients() {}

  /**
   * Makes sure that they are there. Thread-safe, but TensorFlow's table is not: call it before any
   * gradient is built.
   *
   * @throws IllegalStateException if they are not
   */
  public static void supply() {
    if (ADAPTER.isNull()) {
      throw new IllegalStateException("TensorFlow has no room for a callback.");
    }
  }

  private static TFJ_GradFuncAdapter register(Map<String, Formula> formulas) {
    Adapter adapter = new Adapter(formulas);
    for (String type : formulas.keySet()) {
      if (!tensorflow.TFJ_HasGradient(type)) {
        tensorflow.TFJ_RegisterCustomGradient(type, adapter);
      }
    }
    return adapter;
  }
}
