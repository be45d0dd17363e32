package gan.metrics.classifier;

import gan.core.graph.Gradients;
import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.graph.RandomStream;
import gan.core.graph.Scalar;
import gan.core.optimizer.Adam;
import gan.core.optimizer.AdamOptions;
import gan.core.spi.DataSource;
import gan.core.spi.Optimizer;
import gan.core.spi.Schedule;
import gan.core.spi.TrainableExtractorFactory.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.FloatNdArray;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/** Trains classifiers: cross-entropy, by Adam with a step size that falls to 0. */
public final class ClassifierTraining implements AutoCloseable {
  private static final String OWNER = "classifier";
  private static final String PREFIX = OWNER + ".";
  private static final Class<TFloating> TYPE = Precision.FLOAT32.type();

  /** Gradients need what the remapper would fuse. */
  private static final ConfigProto CONFIG =
      ConfigProto.newBuilder()
          .setGraphOptions(
              GraphOptions.newBuilder()
                  .setRewriteOptions(
                      RewriterConfig.newBuilder().setRemapping(RewriterConfig.Toggle.OFF)))
          .build();

  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);
  private final Session session;
  private final Parameters weights;
  private final LabelledFeed feed;
  private final Operand<TFloating> update;
  private final Operand<TFloating> loss;
  private final Op step;
  private final ClassifierNetwork network;

  private ClassifierTraining(DataSource data, Plan plan) {
    network = new ClassifierNetwork(data.sample());
    feed = new LabelledFeed(tf, data, plan);
    weights = new Parameters(tf, OWNER, Precision.FLOAT32, plan.seed());
    network.create(weights);
    Pass pass =
        new Pass(tf, Mode.TRAIN, new RandomStream(plan.seed(), OWNER, tf.constant(0L), TYPE));
    update = tf.placeholder(TYPE, Placeholder.shape(Shape.scalar()));
    Map<String, Parameter> named =
        weights.all().stream().collect(Collectors.toMap(Parameter::name, Function.identity()));
    ClassifierNetwork.Outputs outputs =
        network.apply(tf, feed.images(), name -> pass.read(named.get(PREFIX + name)));
    Operand<TFloating> oneHot =
        tf.oneHot(
            feed.labels(),
            tf.constant(data.sample().classes()),
            Scalar.of(tf, 1, TYPE),
            Scalar.of(tf, 0, TYPE));
    loss =
        tf.math.mean(
            tf.nn.softmaxCrossEntropyWithLogits(outputs.logits(), oneHot).loss(), tf.constant(0));
    Parameters slots = new Parameters(tf, "moments", Precision.FLOAT32, plan.seed());
    step = step(pass, slots, plan);
    session = new Session(graph, CONFIG);
    for (Parameters list : List.of(weights, slots)) {
      list.all().forEach(parameter -> session.run(parameter.initial()));
    }
  }

  /**
   * Trains.
   *
   * @param data labelled images
   * @param progress hears of each step
   * @return the classifier; it has no native memory
   */
  public static TrainedClassifier train(DataSource data, Plan plan, Progress progress) {
    Labelled.check(data.sample());
    try (ClassifierTraining training = new ClassifierTraining(data, plan)) {
      for (long step = 1; step <= plan.steps(); step++) {
        progress.stepped(step, plan.steps(), training.step(step));
      }
      return new TrainedClassifier(
          Freezing.freeze(data.sample(), training.network, training.values()));
    }
  }

  private Op step(Pass pass, Parameters slots, Plan plan) {
    List<Parameter> moved = pass.weights();
    List<Operand<TFloating>> gradients =
        Gradients.of(tf, loss, moved.stream().map(pass::read).toList());
    Schedule rate = Schedule.linear(Plan.LEARNING_RATE, 0, plan.steps());
    Optimizer adam = new Adam(new AdamOptions(rate, 0.9, 0.999, 1e-8), slots);
    List<Op> before = new ArrayList<>(pass.reads());
    before.addAll(gradients);
    Ops later = tf.withControlDependencies(before);
    List<Op> moves = new ArrayList<>();
    for (int i = 0; i < moved.size(); i++) {
      moves.add(adam.rule(moved.get(i)).apply(later, gradients.get(i), update));
    }
    return tf.withControlDependencies(moves).noOp();
  }

  private double step(long number) {
    try (TFloat32 count = TFloat32.scalarOf((float) number);
        LabelledFeed.Read read = feed.read(number - 1);
        Result result =
            feed.feed(session.runner(), read)
                .feed(update, count)
                .addTarget(step)
                .fetch(loss)
                .run()) {
      return ((TFloat32) result.get(0)).getFloat();
    }
  }

  private Map<String, FloatNdArray> values() {
    Map<String, FloatNdArray> values = new LinkedHashMap<>();
    for (Parameter weight : weights.all()) {
      try (Result result = session.runner().fetch(tf.readVariableOp(weight.handle(), TYPE)).run()) {
        float[] numbers = new float[Math.toIntExact(weight.shape().size())];
        result.get(0).asRawTensor().data().asFloats().read(numbers);
        values.put(
            weight.name().substring(PREFIX.length()),
            NdArrays.wrap(weight.shape(), DataBuffers.of(numbers, true, false)));
      }
    }
    return values;
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}
