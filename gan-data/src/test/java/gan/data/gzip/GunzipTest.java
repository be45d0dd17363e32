package gan.data.gzip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.data.IdxBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GunzipTest {
  private static final byte[] CONTENT = IdxBytes.images(7, 5, 3);
  private static final byte[] PACKED = IdxBytes.gzip(CONTENT);

  @Test
  void unpacksWhatIsPackedOnly() throws IOException {
    for (byte[] file : new byte[][] {PACKED, CONTENT}) {
      InputStream content = Gunzip.content(new ByteArrayInputStream(file));
      assertThat(Gunzip.peek(content, 3)).isEqualTo(Arrays.copyOf(CONTENT, 3));
      assertThat(content.readAllBytes()).isEqualTo(CONTENT);
    }
    byte[] one = {0x1f};
    assertThat(Gunzip.content(new ByteArrayInputStream(one)).readAllBytes()).isEqualTo(one);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 65_535, 65_536, 3_000_000})
  void unpacksWhatTheJdkPacked(int length) throws IOException {
    byte[] content = new byte[length];
    for (int i = 0; i < length; i++) {
      content[i] = (byte) ((i * i) >> 7);
    }
    assertThat(unpack(IdxBytes.gzip(content))).isEqualTo(content);
  }

  @Test
  void unpacksByteByByte() throws IOException {
    try (Gunzip stream = new Gunzip(new ByteArrayInputStream(PACKED))) {
      for (byte expected : CONTENT) {
        assertThat(stream.read()).isEqualTo(Byte.toUnsignedInt(expected));
      }
      assertThat(stream.read()).isEqualTo(-1);
      assertThat(stream.read()).isEqualTo(-1);
    }
  }

  @Test
  void unpacksSeveralMembers() throws IOException {
    assertThat(unpack(IdxBytes.join(PACKED, PACKED))).isEqualTo(IdxBytes.join(CONTENT, CONTENT));
  }

  @Test
  void skipsTheOptionalPartsOfTheHeader() throws IOException {
    // All of FEXTRA (3 bytes), FNAME "a", FCOMMENT "bc", FHCRC.
    byte[] header =
        HexFormat.of().parseHex("1f8b081e000000000003" + "0300010203" + "6100" + "626300" + "abcd");
    byte[] packed = IdxBytes.join(header, Arrays.copyOfRange(PACKED, 10, PACKED.length));

    assertThat(unpack(packed)).isEqualTo(CONTENT);
  }

  @Test
  void refusesEveryTruncation() {
    for (int length = 2; length < PACKED.length; length++) {
      assertDamaged(Arrays.copyOf(PACKED, length), "it ends too early, after " + length + " bytes");
    }
  }

  @Test
  void refusesBytesAfterTheEnd() {
    String expected = "it ends at byte " + PACKED.length + ", and something else follows";
    assertDamaged(IdxBytes.join(PACKED, new byte[1]), expected);
    assertDamaged(IdxBytes.join(PACKED, new byte[100_000]), expected);
    assertDamaged(IdxBytes.join(PACKED, "<html>".getBytes(StandardCharsets.US_ASCII)), expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | it is packed in a way that gzip does not know",
        "10 | its data is broken near byte 11",
      })
  void refusesABrokenByte(int at, String damage) {
    byte[] packed = PACKED.clone();
    packed[at] = (byte) 0xff;
    assertDamaged(packed, damage);
  }

  @Test
  void refusesAWrongChecksum() {
    byte[] packed = IdxBytes.gzip(new byte[] {1, 2, 3});
    // CRC-32 of 01 02 03 is 55bc801d.
    packed[packed.length - 8]++;
    assertDamaged(packed, "its checksum is 55bc801e, that of its data 55bc801d");
  }

  @Test
  void refusesAWrongLength() {
    byte[] packed = IdxBytes.gzip(new byte[] {1, 2, 3});
    packed[packed.length - 1] = (byte) 0x80;
    assertDamaged(packed, "its length is 2,147,483,651 bytes, that of its data 3");
  }

  private static void assertDamaged(byte[] packed, String damage) {
    assertThatThrownBy(() -> unpack(packed))
        .isExactlyInstanceOf(ZipException.class)
        .hasMessage(damage);
  }

  private static byte[] unpack(byte[] packed) throws IOException {
    try (Gunzip stream = new Gunzip(new ByteArrayInputStream(packed))) {
      return stream.readAllBytes();
    }
  }
}
