package gan.data.numpy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of number that are read, by NumPy's names. */
enum NpyType {
  BOOL("b1", 1),
  U1("u1", 1),
  I1("i1", 1),
  I2("i2", 2),
  I4("i4", 4),
  I8("i8", 8),
  F2("f2", 2),
  F4("f4", 4),
  F8("f8", 8);

  private final String code;
  private final int bytes;

  NpyType(String code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }

  /** The type of this code, without its byte order. */
  static Optional<NpyType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }

  /** The codes of all types. */
  static List<String> codes() {
    return Stream.of(values()).map(NpyType::code).toList();
  }

  /** The type's code, without its byte order. */
  String code() {
    return code;
  }

  /** Bytes a number. */
  int bytes() {
    return bytes;
  }

  /** Whether numbers are whole. */
  boolean isWhole() {
    return this != F2 && this != F4 && this != F8;
  }

  /** The number at a place, in the buffer's byte order; beyond 2^53, the nearest double. */
  double read(ByteBuffer from, int at) {
    return switch (this) {
      case BOOL -> from.get(at) == 0 ? 0 : 1;
      case U1 -> Byte.toUnsignedInt(from.get(at));
      case I1 -> from.get(at);
      case I2 -> from.getShort(at);
      case I4 -> from.getInt(at);
      case I8 -> (double) from.getLong(at);
      case F2 -> half(from.getShort(at));
      case F4 -> from.getFloat(at);
      case F8 -> from.getDouble(at);
    };
  }

  /** IEEE 754 binary16: a sign, 5 bits of exponent, 10 of fraction. */
  private static double half(short bits) {
    int exponent = bits >> 10 & 0x1f;
    int fraction = bits & 0x3ff;
    double size =
        switch (exponent) {
          case 0 -> Math.scalb((double) fraction, -24);
          case 0x1f -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> Math.scalb((double) (fraction + 0x400), exponent - 25);
        };
    return bits < 0 ? -size : size;
  }
}
