package gan.data.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CanvasTest {

  @Test
  void inksTheAreaOfARoundEndedLine() {
    Canvas canvas = new Canvas(64, 1);
    canvas.line(20.3, 17.8, 6, 43.1, 48.2, 6);
    // A rectangle of 38 by 12 and a circle of radius 6.
    assertThat(area(canvas)).isCloseTo(38 * 12 + 36 * Math.PI, within(2.0));
  }

  @Test
  void inksTheAreaOfADot() {
    Canvas canvas = new Canvas(32, 1);
    canvas.line(15.2, 16.9, 5, 15.2, 16.9, 5);
    assertThat(area(canvas)).isCloseTo(25 * Math.PI, within(0.8));
  }

  @Test
  void changesTheRadiusEvenly() {
    Canvas canvas = new Canvas(64, 1);
    canvas.line(12, 32, 2, 52, 32, 8);
    byte[] bytes = canvas.bytes(255);
    assertThat(column(bytes, 12)).isCloseTo(4, within(0.7));
    assertThat(column(bytes, 31)).isCloseTo(10, within(0.7));
    assertThat(column(bytes, 51)).isCloseTo(16, within(0.7));
  }

  @Test
  void doesNotBrightenWhereLinesCross() {
    Canvas canvas = new Canvas(16, 1);
    canvas.line(2, 8, 1, 14, 8, 1);
    byte[] once = canvas.bytes(200);
    canvas.line(2, 8, 1, 14, 8, 1);
    assertThat(canvas.bytes(200)).isEqualTo(once);
    assertThat(Byte.toUnsignedInt(once[7 * 16 + 8])).isEqualTo(200);
  }

  @Test
  void cutsOffWhatLiesOutside() {
    Canvas canvas = new Canvas(16, 1);
    canvas.line(-50, -40, 2, -30, 90, 2);
    assertThat(canvas.bytes(255)).containsOnly(0);
    canvas.line(-5, 8, 1, 20, 8, 1);
    assertThat(column(canvas.bytes(255), 0)).isCloseTo(2, within(0.05));
    assertThat(column(canvas.bytes(255), 15)).isCloseTo(2, within(0.05));
  }

  private static double area(Canvas canvas) {
    double sum = 0;
    for (byte value : canvas.bytes(255)) {
      sum += Byte.toUnsignedInt(value) / 255.0;
    }
    return sum;
  }

  private static double column(byte[] bytes, int column) {
    int size = (int) Math.sqrt(bytes.length);
    double sum = 0;
    for (int row = 0; row < size; row++) {
      sum += Byte.toUnsignedInt(bytes[row * size + column]) / 255.0;
    }
    return sum;
  }
}
