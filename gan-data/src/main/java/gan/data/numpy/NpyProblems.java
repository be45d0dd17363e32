package gan.data.numpy;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.util.Locale;

/** What is said about files that are not as they should be. */
final class NpyProblems {
  private static final String SAVE =
      "save numbers: numpy.save(path, array.astype('float32')), or u1, i1, i2, i4, i8, f2, f8, b1.";

  private NpyProblems() {}

  /** A file's bytes are not what NumPy writes; the message follows the file's name. */
  static GanException format(String file, String message, Object... values) {
    return refuse(ErrorCode.DATA_FORMAT, "save it again with numpy.save.", file, message, values);
  }

  /** There are fewer or more bytes than the header says. */
  static GanException length(String file, String message, Object... values) {
    return refuse(ErrorCode.DATA_TRUNCATED, "copy or save the file again.", file, message, values);
  }

  /** The file holds something that is not numbers. */
  static GanException type(String file, String type) {
    return refuse(
        ErrorCode.DATA_FORMAT, SAVE, file, "holds values of type '%s', which are not read", type);
  }

  /** The file holds Python's serialized objects. */
  static GanException pickled(String file) {
    return refuse(
        ErrorCode.PICKLED_DATA,
        SAVE,
        file,
        "holds pickled objects: to read them would run whatever code they name");
  }

  /** The file may be sound, but memory does not hold it. */
  static GanException larger(String file, String product, long limit) {
    return refuse(
        ErrorCode.OUT_OF_MEMORY,
        "give Java more memory with -Xmx, or split the file: none above 2 GB is read.",
        file,
        "holds %s bytes, this process can hold %,d of them",
        product,
        limit);
  }

  private static GanException refuse(
      ErrorCode code, String fix, String file, String message, Object... values) {
    String text = String.format(Locale.ROOT, message, values);
    return new GanException(Problem.of(code, "'" + file + "' " + text, fix));
  }
}
