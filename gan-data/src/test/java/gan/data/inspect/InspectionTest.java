package gan.data.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gan.core.run.ContactSheet;
import gan.core.run.DataFingerprint;
import gan.core.run.Inspection;
import gan.core.run.InspectionReport;
import gan.core.spi.DataSource;
import gan.data.IdxBytes;
import gan.data.gaussian.GaussianFactory;
import gan.data.gaussian.GaussianOptions;
import gan.data.idx.IdxOptions;
import gan.data.idx.IdxSource;
import gan.data.split.Split;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
  @TempDir private Path folder;

  @Test
  void countsWhatIsThere() {
    try (DataSource data =
        images(new int[] {1, 2, 3, 4, 5, 6, 1, 2, 9, 9, 1, 2}, 0, 2, 0, 2, 2, 2)) {
      Inspection found = Inspection.of(data);
      assertThat(found.looked()).isEqualTo(6);
      assertThat(found.values().least()).isEqualTo(1);
      assertThat(found.values().most()).isEqualTo(9);
      assertThat(found.values().mean()).isCloseTo(45 / 12.0, within(1e-12));
      assertThat(found.labels()).containsExactly(2L, 0L, 4L);
      assertThat(found.copies()).isEqualTo(2);
      assertThat(found.firstCopies())
          .containsExactly(new Inspection.Copy(3, 0), new Inspection.Copy(5, 0));
      assertThat(found.fingerprint()).isEqualTo(DataFingerprint.of(data));
      assertThat(found.warnings())
          .containsExactly(
              "2 of 6 samples are copies of earlier ones: 3 of 0, 5 of 0.",
              "1 of 6 samples are the same everywhere, the first at 4.",
              "Class 1 has no sample.");
    }
  }

  /** Row 74. */
  @Test
  void warnsWhenAllSamplesAreTheSame() {
    try (DataSource data = images(new int[] {5, 7, 5, 7, 5, 7}, 0, 0, 0)) {
      assertThat(Inspection.of(data).warnings()).containsExactly("All 3 samples are the same.");
    }
  }

  @Test
  void saysNothingAboutSoundData() {
    try (DataSource data = images(new int[] {5, 7, 5, 8}, 0, 1)) {
      assertThat(Inspection.of(data).warnings()).isEmpty();
    }
  }

  @Test
  void looksAtTheBeginningOfWhatHasNoEnd() {
    GaussianFactory factory = new GaussianFactory();
    try (DataSource data = factory.open(new GaussianOptions(2, 3, 0.5), 7)) {
      Inspection found = Inspection.of(data);
      assertThat(found.looked()).isEqualTo(1000);
      assertThat(found.fingerprint().count()).isEqualTo(OptionalLong.empty());
      assertThat(found.values().mean()).isCloseTo(3, within(0.06));
      assertThat(found.copies()).isZero();
      assertThat(found.flat()).isZero();
    }
  }

  @Test
  void reportsForPeopleAndForPrograms() {
    try (DataSource data = images(new int[] {1, 2, 1, 2, 3, 3}, 0, 1, 1)) {
      InspectionReport report = new InspectionReport(Inspection.of(data));
      String sum = DataFingerprint.of(data).sha256();
      assertThat(report.text())
          .isEqualTo(
              """
              Samples:      3
              Shape:        [1, 2, 1] uint8
              Values:       1.000 to 3.000, mean 2.000
              Labels:       0 (1), 1 (2)
              Copies:       1
              Flat:         1
              Fingerprint:  sha256:%s
              Warning: 1 of 3 samples are copies of earlier ones: 1 of 0.
              Warning: 1 of 3 samples are the same everywhere, the first at 2."""
                  .formatted(sum));
      assertThat(report.json())
          .isEqualTo(
              """
              {"samples": 3, "looked": 3, "shape": [1, 2, 1], "encoding": "uint8", "least": 1.0, \
              "most": 3.0, "mean": 2.0, "classes": 2, "givenChannels": 0, "labels": [1, 2], "copies": 1, "flat": 1, \
              "sha256": "%s", "findings": [], \
              "warnings": ["1 of 3 samples are copies of earlier ones: 1 of 0.", \
              "1 of 3 samples are the same everywhere, the first at 2."]}"""
                  .formatted(sum));
    }
  }

  @Test
  void contactSheetsAreSpreadOverTheData() {
    int[] values = new int[200];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    try (DataSource data = images(values, new int[100])) {
      float[] sheet = ContactSheet.of(data, 4).values();
      assertThat(sheet).hasSize(8);
      for (int i = 0; i < 4; i++) {
        assertThat(sheet[2 * i]).isCloseTo(50 * i / 127.5f - 1, within(1e-6f));
      }
      assertThat(ContactSheet.of(data, 1000).count()).isEqualTo(100);
    }
  }

  /** Row 65: what decodes without a word is still found by comparing fingerprints. */
  @Test
  void aFlippedBitChangesTheFingerprint() {
    String before;
    try (DataSource data = images(new int[] {1, 2, 3, 4}, 0, 1)) {
      before = Inspection.of(data).fingerprint().sha256();
    }
    try (DataSource data = images(new int[] {1, 2, 3, 5}, 0, 1)) {
      assertThat(Inspection.of(data).fingerprint().sha256()).isNotEqualTo(before);
    }
    try (DataSource data = images(new int[] {1, 2, 3, 4}, 0, 0)) {
      assertThat(Inspection.of(data).fingerprint().sha256()).isNotEqualTo(before);
    }
  }

  /** Grey images of 1 × 2 pixels. */
  private DataSource images(int[] values, int... labels) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    byte[] header = IdxBytes.header(0x803, values.length / 2, 1, 2);
    IdxBytes.write(folder.resolve("train-images-idx3-ubyte"), IdxBytes.join(header, bytes));
    IdxBytes.write(folder.resolve("train-labels-idx1-ubyte"), IdxBytes.labels(labels));
    return IdxSource.open(new IdxOptions(folder, Split.TRAIN, Optional.empty(), Optional.empty()));
  }
}
