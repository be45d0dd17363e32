package gan.core.checkpoint;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The checkpoints of one run: folders {@code step-…}, each with a manifest, and small files that
 * name one of them, such as {@code latest} and {@code best-fid}.
 *
 * <p>A commit writes a hidden folder, forces it to the disk, lists its files with their sums, and
 * only then gives it its name; so a folder with a name is whole, or was damaged later, which its
 * sums tell. One process writes at a time: the holder of the run's lock.
 */
public final class CheckpointStore {
  /** Names the newest checkpoint. */
  public static final String LATEST = "latest";

  /** However few shall be kept, so many whole ones are. */
  public static final int FEWEST = 2;

  private static final Pattern FOLDER = Pattern.compile("step-(\\d{9,18})");
  private static final String HIDDEN = ".tmp-";
  private static final String BEST = "best-";

  private final Path folder;
  private final Consumer<CommitStage> stages;

  /** Steps whose checkpoints were committed or found whole here: to read them again is slow. */
  private final Set<Long> whole = new HashSet<>();

  /** The checkpoints in a folder, which exists. */
  public CheckpointStore(Path folder) {
    this(folder, stage -> {});
  }

  /**
   * The checkpoints in a folder.
   *
   * @param folder exists
   * @param stages told at each stage of a commit
   */
  public CheckpointStore(Path folder, Consumer<CommitStage> stages) {
    this.folder = folder;
    this.stages = stages;
  }

  /** A new checkpoint, which counts once it is {@linkplain #commit committed}. */
  public Draft draft(long step) throws IOException {
    Path target = folder.resolve(name(step));
    if (Files.exists(target)) {
      throw new IOException("'" + target + "' exists");
    }
    Path hidden = folder.resolve(HIDDEN + step + "-" + UUID.randomUUID());
    Files.createDirectory(hidden);
    stages.accept(CommitStage.OPENED);
    return new Draft(hidden, target, stages);
  }

  /**
   * Makes a checkpoint the newest, and removes those that are too many. A draft that cannot be
   * committed is removed: on a full disk it would keep the next one from being written.
   *
   * @param draft with all its files
   * @param keep how many of the newest to keep besides those that a name points to
   */
  public void commit(Draft draft, int keep) throws IOException {
    try {
      draft.commit();
    } catch (IOException e) {
      abandon(draft, e);
      throw e;
    }
    List<Long> steps = steps();
    whole.add(steps.get(0));
    point(LATEST, steps.get(0));
    stages.accept(CommitStage.POINTED);
    prune(steps, Math.max(FEWEST, keep));
    stages.accept(CommitStage.PRUNED);
  }

  /** Removes a draft. */
  public void discard(Draft draft) throws IOException {
    draft.discard();
  }

  /** Gives a checkpoint a name besides its own, such as {@code best-fid}. */
  public void point(String pointer, long step) throws IOException {
    Durable.replace(folder.resolve(pointer), name(step) + "\n");
  }

  /** The step that a name points to; empty if it points nowhere, or its file is damaged. */
  public OptionalLong pointed(String pointer) throws IOException {
    try {
      Matcher found = FOLDER.matcher(Files.readString(folder.resolve(pointer)).strip());
      return found.matches()
          ? OptionalLong.of(Long.parseLong(found.group(1)))
          : OptionalLong.empty();
    } catch (NoSuchFileException | CharacterCodingException e) {
      return OptionalLong.empty();
    }
  }

  /** The steps of all checkpoints, whole or not, the newest first. */
  public List<Long> steps() throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .map(path -> FOLDER.matcher(path.getFileName().toString()))
          .filter(Matcher::matches)
          .map(matcher -> Long.parseLong(matcher.group(1)))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  /**
   * The newest checkpoint that is whole.
   *
   * @throws GanException if there is none
   */
  public Found newest() {
    List<String> skipped = new ArrayList<>();
    try {
      for (long step : steps()) {
        var damage = Manifest.damage(folder.resolve(name(step)));
        if (damage.isEmpty()) {
          return new Found(new Checkpoint(step, folder.resolve(name(step))), skipped);
        }
        skipped.add(name(step) + ": " + damage.get());
      }
    } catch (IOException e) {
      skipped.add("'" + folder + "' cannot be read: " + e.getMessage());
    }
    throw none(skipped);
  }

  /**
   * The checkpoint of one step.
   *
   * @throws GanException if it is not there, or damaged
   */
  public Checkpoint at(long step) {
    Path wanted = folder.resolve(name(step));
    if (!Files.isDirectory(wanted)) {
      throw new GanException(
          Problem.of(
              ErrorCode.CHECKPOINT_MISSING,
              "'" + folder + "' has no checkpoint of step " + step,
              "choose one of: " + listed() + "."));
    }
    Manifest.damage(wanted)
        .ifPresent(
            damage -> {
              throw damaged(List.of(name(step) + ": " + damage));
            });
    return new Checkpoint(step, wanted);
  }

  /** What is wrong with the checkpoint of a step, if anything; it is read completely. */
  public Optional<String> damage(long step) {
    return Manifest.damage(folder.resolve(name(step)));
  }

  /**
   * Makes ready for writing after a checkpoint: removes what an interrupted commit left, puts later
   * checkpoints aside under another name, and lets {@code latest} name this one.
   *
   * @return what was done, one sentence each
   */
  public List<String> continueFrom(long step) throws IOException {
    List<String> done = new ArrayList<>(tidy());
    for (long later : steps()) {
      if (later > step) {
        Path aside = folder.resolve("aside-" + later + "-" + UUID.randomUUID());
        Durable.name(folder.resolve(name(later)), aside);
        done.add(name(later) + " was put aside as " + aside.getFileName() + ".");
      }
    }
    point(LATEST, step);
    for (String pointer : pointers()) {
      if (pointed(pointer).orElse(step) > step) {
        Files.delete(folder.resolve(pointer));
      }
    }
    return done;
  }

  /** The steps of the checkpoints that are the best, each by the name that points to it. */
  public SortedMap<String, Long> best() throws IOException {
    SortedMap<String, Long> best = new TreeMap<>();
    for (String pointer : pointers()) {
      pointed(pointer).ifPresent(step -> best.put(pointer, step));
    }
    return best;
  }

  /** The names that checkpoints have besides their own for being the best at something. */
  private List<String> pointers() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(BEST))
          .sorted()
          .toList();
    }
  }

  /** Removes what an interrupted commit left; the checkpoints are as they were. */
  public List<String> tidy() throws IOException {
    List<Path> left;
    try (Stream<Path> paths = Files.list(folder)) {
      left = paths.filter(path -> path.getFileName().toString().startsWith(HIDDEN)).toList();
    }
    for (Path path : left) {
      Durable.remove(path);
    }
    return left.isEmpty()
        ? List.of()
        : List.of("An unfinished checkpoint was removed: the last run was cut short.");
  }

  /** What a checkpoint's folder is called. */
  public static String name(long step) {
    return String.format(Locale.ROOT, "step-%09d", step);
  }

  /**
   * A whole checkpoint, and what was passed over to find it.
   *
   * @param checkpoint the newest that is whole
   * @param skipped a newer one and its damage, each
   */
  public record Found(Checkpoint checkpoint, List<String> skipped) {

    /** Copies the list. */
    public Found {
      skipped = List.copyOf(skipped);
    }
  }

  private static void abandon(Draft draft, IOException cause) {
    try {
      draft.discard();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private void prune(List<Long> steps, int keep) throws IOException {
    Set<Long> kept = new HashSet<>(best().values());
    int found = 0;
    for (long step : steps) {
      if (found < keep) {
        found += isWhole(step) ? 1 : 0;
      } else if (!kept.contains(step)) {
        hide(folder.resolve(name(step)));
        stages.accept(CommitStage.PRUNING);
      }
    }
  }

  private boolean isWhole(long step) {
    if (!whole.contains(step) && Manifest.damage(folder.resolve(name(step))).isEmpty()) {
      whole.add(step);
    }
    return whole.contains(step);
  }

  /** A half-removed checkpoint must not look like one. */
  private void hide(Path each) throws IOException {
    Path hidden = folder.resolve(HIDDEN + "old-" + UUID.randomUUID());
    Durable.name(each, hidden);
    Durable.remove(hidden);
  }

  private String listed() {
    try {
      List<Long> steps = steps();
      return steps.isEmpty()
          ? "none is there"
          : String.join(", ", steps.stream().map(step -> Long.toString(step)).toList());
    } catch (IOException e) {
      return "none can be read";
    }
  }

  private GanException none(List<String> skipped) {
    return skipped.isEmpty()
        ? new GanException(
            Problem.of(
                ErrorCode.CHECKPOINT_MISSING,
                "'" + folder + "' has no checkpoint",
                "train again: the first checkpoint is written after output.checkpointEvery steps."))
        : damaged(skipped);
  }

  private GanException damaged(List<String> all) {
    Problem problem =
        Problem.of(
            ErrorCode.CHECKPOINT_DAMAGED,
            all.size() == 1
                ? "the checkpoint in '" + folder + "' is damaged"
                : "every checkpoint in '" + folder + "' is damaged",
            "restore the folder from a copy, or train again from the run's config.yaml.");
    for (String each : all) {
      problem = problem.note(each + ".");
    }
    return new GanException(problem);
  }
}
