package gan.core.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {
  /** The example of one block in FIPS 180-4's test vectors. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void theStandardsExample() {
    assertThat(Sha256.of("abc")).isEqualTo(ABC);
    assertThat(new Sha256().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void pieceByPieceIsTheSame() {
    assertThat(new Sha256().add((byte) 'a').add("b").add(ByteBuffer.wrap(new byte[] {'c'})).hex())
        .isEqualTo(ABC);
  }

  @Test
  void aFileOfSeveralBlocks(@TempDir Path folder) throws IOException {
    byte[] bytes = new byte[(1 << 17) + 3];
    bytes[bytes.length - 1] = 1;
    Path file = Files.write(folder.resolve("file"), bytes);
    assertThat(Sha256.of(file)).isEqualTo(new Sha256().add(bytes).hex());
  }
}
