package gan.it.fuzz;

import java.util.Locale;
import java.util.stream.Stream;

/** What is fuzzed, and with how many bytes at most. */
enum Target {
  EXPERIMENT(new ExperimentReader(), 4096),
  OVERRIDES(Configurations::overrides, 512),
  AXES(Configurations::axes, 512),
  IDX(DataFiles::idx, 2048),
  ARCHIVE(new ArchiveReader(), 16_384),
  NUMPY(DataFiles::numpy, 4096),
  CSV(DataFiles::csv, 2048),
  RECORDS(DataFiles::records, 2048),
  IMAGE(DataFiles::image, 4096),
  CHECKPOINT(Runs::checkpoint, 2048),
  RUN(Runs::run, 4096);

  @SuppressWarnings("ImmutableEnumChecker") // Readers hold nothing.
  private final Reader reader;

  private final int longest;

  Target(Reader reader, int longest) {
    this.reader = reader;
    this.longest = longest;
  }

  Reader reader() {
    return reader;
  }

  /** In bytes. */
  int longest() {
    return longest;
  }

  static Target named(String name) {
    return Stream.of(values())
        .filter(target -> target.toString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The name in lower case, which its folders have too. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
