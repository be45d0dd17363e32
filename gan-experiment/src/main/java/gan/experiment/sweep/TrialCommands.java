package gan.experiment.sweep;

import gan.experiment.report.ShellWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The trials of a sweep as text, for those who start them otherwise.
 *
 * @param plan what is planned
 * @param trials of the plan, checked
 * @param plugins folders of plugins that each trial is told of
 */
public record TrialCommands(SweepPlan plan, List<CheckedTrial> trials, List<Path> plugins) {

  /** Copies the lists. */
  public TrialCommands {
    trials = List.copyOf(trials);
    plugins = List.copyOf(plugins);
  }

  /** A command line for each trial. */
  public String lines() {
    return trials.stream()
        .map(each -> ShellWords.of(words(each.trial())) + "\n")
        .collect(Collectors.joining());
  }

  /**
   * A script for Slurm's {@code sbatch}: an array with a task for each trial. A task that runs out
   * of time saves, is queued again and goes on; a script that is submitted again finishes what is
   * missing.
   *
   * @param folder where each trial gets a folder of its own, by its number
   */
  public String slurm(Path folder) {
    String cases =
        trials.stream()
            .map(
                each ->
                    "  "
                        + each.trial().number()
                        + ") trial=("
                        + ShellWords.of(set(each.trial().overrides()))
                        + ") ;;\n")
            .collect(Collectors.joining());
    return SCRIPT
        .replace("@NAME@", trials.get(0).name())
        .replace("@COUNT@", Integer.toString(trials.size()))
        .replace("@FILE@", ShellWords.of(List.of(plan.file().toString())))
        .replace("@RUNS@", ShellWords.of(List.of(folder.toString())))
        .replace("@PLUGINS@", ShellWords.of(pluginWords()))
        .replace("@SET@", ShellWords.of(set(plan.overrides())))
        .replace("@CASES@", cases);
  }

  private List<String> words(Trial trial) {
    List<String> words = new ArrayList<>(List.of("gan", "train", plan.file().toString()));
    words.addAll(set(plan.overrides(trial)));
    words.addAll(pluginWords());
    return words;
  }

  private List<String> pluginWords() {
    return plugins.stream()
        .flatMap(each -> List.of("--plugins", each.toString()).stream())
        .toList();
  }

  private static List<String> set(List<String> overrides) {
    return overrides.stream().flatMap(each -> List.of("--set", each).stream()).toList();
  }

  private static final String SCRIPT =
      """
      #!/bin/bash
      #SBATCH --job-name=@NAME@
      #SBATCH --array=1-@COUNT@
      #SBATCH --output=@NAME@-%A_%a.txt
      #SBATCH --open-mode=append
      #SBATCH --requeue
      #SBATCH --signal=B:TERM@120
      # Add what your cluster asks for: --partition, --time, --cpus-per-task, --gres.
      # Submit it where the experiment's relative paths hold; 'gan' is looked for on the PATH, or is what GAN says.

      file=@FILE@
      runs=@RUNS@/$(printf %04d "$SLURM_ARRAY_TASK_ID")
      plugins=(@PLUGINS@)
      all=(@SET@)
      case "$SLURM_ARRAY_TASK_ID" in
      @CASES@esac

      run=$(ls -d "$runs"/[0-9]*-* 2>/dev/null | tail -n 1)
      if [[ -n "$run" ]] && grep -q '"state": "finished"' "$run/state.json" 2>/dev/null; then
        exit 0
      elif [[ -n "$run" && -e "$run/checkpoints/latest" ]]; then
        "${GAN:-gan}" resume "$run" "${plugins[@]}" &
      else
        "${GAN:-gan}" train "$file" "${all[@]}" "${trial[@]}" --set "output.directory=\\"$runs\\"" "${plugins[@]}" &
      fi
      child=$!
      # Some time before the end Slurm sends TERM: the training saves and exits with 143.
      trap 'kill -TERM "$child" 2>/dev/null' TERM
      wait "$child"
      status=$?
      while kill -0 "$child" 2>/dev/null; do
        wait "$child"
        status=$?
      done
      if [[ $status == 75 || $status == 143 ]]; then
        scontrol requeue "$SLURM_JOB_ID"
      fi
      exit "$status"
      """;
}
