package gan.data.numpy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;

/** An array in memory, by position along its axes whatever their order in the file. */
final class NpyArray {
  private final NpyHeader header;
  private final ByteBuffer values;
  private final int[] strides;

  private NpyArray(NpyHeader header, ByteBuffer values) {
    this.header = header;
    this.values = values;
    this.strides = strides(header);
  }

  /** Reads an npy file of at most {@code limit} bytes of numbers. */
  static NpyArray read(String file, InputStream in, int limit) throws IOException {
    NpyHeader header = NpyHeader.read(file, in);
    return new NpyArray(header, header.values(in, limit));
  }

  private static int[] strides(NpyHeader header) {
    int axes = header.shape().size();
    int[] strides = new int[axes];
    int stride = 1;
    for (int i = 0; i < axes; i++) {
      int axis = header.isFortran() ? i : axes - 1 - i;
      strides[axis] = stride;
      stride *= header.shape().get(axis);
    }
    return strides;
  }

  /** The file, as messages name it. */
  String file() {
    return header.file();
  }

  /** How long each axis is. */
  List<Integer> shape() {
    return header.shape();
  }

  /** What the numbers are. */
  NpyType type() {
    return header.type();
  }

  /** How many entries the first axis has. */
  int count() {
    return header.shape().get(0);
  }

  /** How many numbers there are for each entry of the first axis. */
  int numbers() {
    return values.capacity() / header.type().bytes() / count();
  }

  /** How far apart, in numbers, two entries are that follow each other along an axis. */
  int stride(int axis) {
    return axis < strides.length ? strides[axis] : 0;
  }

  /** The number at an offset: a sum of positions times their strides. */
  double value(int offset) {
    return header.type().read(values, offset * header.type().bytes());
  }
}
