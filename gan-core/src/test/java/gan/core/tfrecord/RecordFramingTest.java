package gan.core.tfrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RecordFramingTest {

  @Test
  void theChecksumIsTheOneOfTheFormat() {
    // CRC-32C of these is e3069283; rotated right by 15 bits it is 2507c60d.
    byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
    assertThat(RecordFraming.checksum(digits, 0, 9)).isEqualTo(0x2507c60d + 0xa282ead8);
    byte[] inner = "0123456789x".getBytes(StandardCharsets.US_ASCII);
    assertThat(RecordFraming.checksum(inner, 1, 9)).isEqualTo(RecordFraming.checksum(digits, 0, 9));
  }

  @Test
  void aRecordStandsBetweenItsLengthAndItsChecksum() {
    byte[] framed = RecordFraming.frame("123456789".getBytes(StandardCharsets.US_ASCII));
    assertThat(framed).hasSize(RecordFraming.BEFORE + 9 + RecordFraming.AFTER);
    assertThat(HexFormat.of().formatHex(framed, 0, 8)).isEqualTo("0900000000000000");
    assertThat(HexFormat.of().formatHex(framed, 12, 21)).isEqualTo("313233343536373839");
    // 2507c60d + a282ead8 = c78ab0e5
    assertThat(HexFormat.of().formatHex(framed, 21, 25)).isEqualTo("e5b08ac7");
  }
}
