package gan.core.tensorboard;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TFOutOfRangeException;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.op.Ops;
import org.tensorflow.op.summary.SummaryWriter;
import org.tensorflow.proto.Event;
import org.tensorflow.types.TString;

/** TensorFlow's own reader and writer of event files. */
public final class TensorFlowEvents {
  private TensorFlowEvents() {}

  /** All events of a file, checksums compared. */
  public static List<Event> read(Path file) throws InvalidProtocolBufferException {
    List<Event> events = new ArrayList<>();
    for (byte[] record : records(file)) {
      events.add(Event.parseFrom(record));
    }
    return events;
  }

  /** The bytes of all records of a file. */
  static List<byte[]> records(Path file) {
    List<byte[]> records = new ArrayList<>();
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      var files = tf.io.fifoQueue(List.of(TString.class));
      var record = tf.io.readerRead(tf.io.tfRecordReader(), files);
      session.run(tf.io.queueEnqueue(files, List.of(tf.constant(file.toString()))));
      session.run(tf.io.queueClose(files));
      while (true) {
        try (Result result = session.runner().fetch(record.value()).run()) {
          records.add(((TString) result.get(0)).asBytes().getObject());
        }
      }
    } catch (TFOutOfRangeException e) {
      return records;
    }
  }

  /** Lets TensorFlow write scalars and histograms, all of one step, into a new file. */
  static void write(
      Path folder, long step, Map<String, Float> scalars, Map<String, float[]> histograms) {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      SummaryWriter writer = tf.summary.summaryWriter();
      session.run(
          tf.summary.createSummaryFileWriter(
              writer,
              tf.constant(folder.toString()),
              tf.constant(10),
              tf.constant(60_000),
              tf.constant(".reference")));
      scalars.forEach(
          (tag, value) ->
              session.run(
                  tf.summary.writeScalarSummary(
                      writer, tf.constant(step), tf.constant(tag), tf.constant(value))));
      histograms.forEach(
          (tag, values) ->
              session.run(
                  tf.summary.writeHistogramSummary(
                      writer,
                      tf.constant(step),
                      tf.constant(tag),
                      tf.constant(StdArrays.ndCopyOf(values)))));
      session.run(tf.summary.closeSummaryWriter(writer));
    }
  }
}
