package gan.core.problem;

/**
 * Every kind of problem that a user can meet, in one table: its stable id, how the process ends,
 * and what it means.
 *
 * <p>Families: C configuration, D data, P plugins, M metrics, T training, K checkpoints, R
 * resources, S safety, U usage, X internal.
 */
public enum ErrorCode {
  CONFIG_MISSING(
      "GAN-C001", ExitStatus.NO_INPUT, "The configuration file does not exist or cannot be read."),
  CONFIG_TOO_LARGE(
      "GAN-C002",
      ExitStatus.CONFIG,
      "The configuration is larger or deeper than any experiment needs."),
  CONFIG_SYNTAX("GAN-C003", ExitStatus.CONFIG, "The text is not YAML."),
  CONFIG_ENCODING("GAN-C004", ExitStatus.CONFIG, "The configuration file is not UTF-8 text."),
  CONFIG_SHAPE("GAN-C005", ExitStatus.CONFIG, "The document is not a mapping of keys to values."),
  UNKNOWN_KEY("GAN-C010", ExitStatus.CONFIG, "A key that nothing here knows."),
  MISSING_KEY("GAN-C011", ExitStatus.CONFIG, "A key that has no default is missing."),
  DUPLICATE_KEY("GAN-C012", ExitStatus.CONFIG, "A key is written twice in one mapping."),
  WRONG_TYPE("GAN-C013", ExitStatus.CONFIG, "A value is of another type than the key takes."),
  OUT_OF_RANGE(
      "GAN-C014", ExitStatus.CONFIG, "A value lies outside the range or the choices of its key."),
  INVALID_VALUE("GAN-C015", ExitStatus.CONFIG, "A value is refused by the part that takes it."),
  YAML_FEATURE(
      "GAN-C016",
      ExitStatus.CONFIG,
      "A YAML feature that configurations do not use, such as an anchor."),
  YAML_HABIT("GAN-C017", ExitStatus.CONFIG, "A spelling that older YAML read as another type."),
  UNKNOWN_PART("GAN-C020", ExitStatus.CONFIG, "No installed plugin provides a part of this name."),
  INCOMPATIBLE_PARTS(
      "GAN-C021", ExitStatus.CONFIG, "Two parts of the experiment do not fit each other."),
  BAD_OVERRIDE("GAN-C030", ExitStatus.CONFIG, "An override does not name a key and a value."),
  BAD_RUN_NAME("GAN-C031", ExitStatus.CONFIG, "The experiment's name cannot be a folder's name."),
  BAD_AXIS("GAN-C032", ExitStatus.CONFIG, "An axis of a sweep does not name a key and its values."),
  INCLUDE_CYCLE("GAN-C040", ExitStatus.CONFIG, "Files include each other in a circle."),
  BAD_REFERENCE("GAN-C041", ExitStatus.CONFIG, "A reference leads to no single value."),
  VARIABLE_MISSING(
      "GAN-C042", ExitStatus.NO_INPUT, "An environment variable that is referred to is not set."),
  DATA_MISSING("GAN-D001", ExitStatus.NO_INPUT, "A data file or folder does not exist."),
  DATA_FORMAT(
      "GAN-D002", ExitStatus.BAD_DATA, "A data file is not in the format that it should be in."),
  DATA_TRUNCATED("GAN-D003", ExitStatus.BAD_DATA, "A data file is shorter or longer than it says."),
  DATA_CORRUPT("GAN-D004", ExitStatus.BAD_DATA, "A compressed data file is damaged."),
  DATA_COUNTS("GAN-D005", ExitStatus.BAD_DATA, "Samples and labels are not equally many."),
  DATA_LABELS("GAN-D006", ExitStatus.BAD_DATA, "A label lies outside the classes."),
  DATA_TOO_FEW("GAN-D007", ExitStatus.CONFIG, "There are fewer samples than a batch takes."),
  DATA_UNREADABLE("GAN-D010", ExitStatus.BAD_DATA, "Files of samples cannot be read."),
  DATA_MIXED(
      "GAN-D011",
      ExitStatus.BAD_DATA,
      "Samples differ in size or kind, and no option says how they become alike."),
  DOWNLOAD_FAILED(
      "GAN-D020",
      ExitStatus.NO_INPUT,
      "A published data set is not in the cache, and cannot be fetched."),
  DOWNLOAD_MISMATCH(
      "GAN-D021", ExitStatus.BAD_DATA, "A fetched file is not the one that was published."),
  NETWORK_CHANGED(
      "GAN-D030", ExitStatus.BAD_DATA, "A network's file is not the one that was meant."),
  PLUGIN_DIRECTORY(
      "GAN-P001", ExitStatus.NO_INPUT, "A plugin folder does not exist or cannot be read."),
  PLUGIN_DUPLICATE(
      "GAN-P002", ExitStatus.UNAVAILABLE, "Two plugins provide a part of the same name."),
  PLUGIN_BROKEN("GAN-P003", ExitStatus.UNAVAILABLE, "A plugin cannot be loaded."),
  PLUGIN_CONTRACT(
      "GAN-P004", ExitStatus.UNAVAILABLE, "A plugin's part breaks the contract of its role."),
  PLUGIN_PROBLEM(
      "GAN-P005", ExitStatus.UNAVAILABLE, "A plugin explains what went wrong in its own words."),
  NOT_MEASURABLE(
      "GAN-M001", ExitStatus.BAD_DATA, "A metric cannot measure the samples that it is given."),
  DIVERGED(
      "GAN-T001",
      ExitStatus.DIVERGED,
      "A loss, a gradient or a variable is no longer a finite number."),
  CHECKPOINT_MISSING("GAN-K001", ExitStatus.BAD_CHECKPOINT, "A run has no checkpoint to load."),
  CHECKPOINT_MISMATCH(
      "GAN-K002",
      ExitStatus.BAD_CHECKPOINT,
      "A checkpoint holds other variables than the experiment."),
  CHECKPOINT_DAMAGED("GAN-K003", ExitStatus.BAD_CHECKPOINT, "A checkpoint's files are damaged."),
  RESUME_CHANGED(
      "GAN-K004", ExitStatus.CONFIG, "A resumed run would no longer be the run that it was."),
  RESUME_OTHER_DATA(
      "GAN-K005", ExitStatus.BAD_DATA, "The data is not what the run was trained with so far."),
  RUN_MISSING("GAN-R001", ExitStatus.NO_INPUT, "A run directory does not exist or is none."),
  CANNOT_CREATE("GAN-R002", ExitStatus.CANNOT_CREATE, "A file or folder cannot be created."),
  IO("GAN-R003", ExitStatus.IO, "Reading or writing a file failed."),
  OUT_OF_MEMORY("GAN-R004", ExitStatus.OUT_OF_MEMORY, "Memory ran out."),
  RUN_LOCKED("GAN-R006", ExitStatus.CANNOT_CREATE, "Another process writes into the run."),
  SWEEP_CHANGED("GAN-R007", ExitStatus.CANNOT_CREATE, "A sweep's folder holds another sweep."),
  UNSUPPORTED_PLATFORM(
      "GAN-R005", ExitStatus.UNAVAILABLE, "TensorFlow has no native library for this platform."),
  DEVICE_MISSING(
      "GAN-R008", ExitStatus.UNAVAILABLE, "The machine lacks what the training asks for."),
  UNSAFE_TAG(
      "GAN-S001",
      ExitStatus.REFUSED,
      "A configuration names a class or a YAML tag: only names of plugins are taken."),
  UNSAFE_INCLUDE(
      "GAN-S002",
      ExitStatus.REFUSED,
      "A configuration includes what lies outside the folder of its main file."),
  DATA_UNSAFE(
      "GAN-S010",
      ExitStatus.REFUSED,
      "Data is refused for safety: it is far larger than it should be, or leads out of its folder."),
  UNSAFE_ARCHIVE(
      "GAN-S020",
      ExitStatus.REFUSED,
      "An archive holds what no data set needs and what could do harm."),
  PICKLED_DATA(
      "GAN-S021", ExitStatus.REFUSED, "A file holds pickled objects: to read them runs code."),
  UNSAFE_NETWORK(
      "GAN-S030", ExitStatus.REFUSED, "A network's file holds operations that may do harm."),
  BAD_ARGUMENT("GAN-U001", ExitStatus.USAGE, "An argument of the command line is not understood."),
  BUG("GAN-X001", ExitStatus.BUG, "The framework itself is wrong.");

  private final String id;
  private final ExitStatus status;
  private final String title;

  ErrorCode(String id, ExitStatus status, String title) {
    this.id = id;
    this.status = status;
    this.title = title;
  }

  /** The stable id, such as {@code GAN-C010}. */
  public String id() {
    return id;
  }

  /** How the process ends when this is the first problem. */
  public ExitStatus status() {
    return status;
  }

  /** What it means, in one sentence. */
  public String title() {
    return title;
  }

  /** What it means at length, with an example where one helps, and how to mend it: Markdown. */
  public String explanation() {
    return Explanations.of(this);
  }
}
