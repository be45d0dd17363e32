package gan.experiment.export;

import gan.core.export.GeneratorModel;
import gan.core.export.ModelSignature;
import gan.core.game.TrainedGenerator;
import gan.experiment.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the generator of a run as a TensorFlow SavedModel, with {@code gan-export.json}, which
 * says what it is, and a {@code README.md}, which says how to use it.
 *
 * @param run what to export
 */
public record ModelExport(ExportedRun run) {
  /** What says what the model is. */
  public static final String CARD = "gan-export.json";

  /**
   * Writes it.
   *
   * @param folder must not exist
   * @throws gan.core.problem.GanException if it does, or the generator is not one that can be
   *     exported
   */
  public void write(Path folder) {
    NewPath place = new NewPath(folder).checked();
    try (TrainedGenerator generator = run.generator()) {
      place.write(temporary -> write(generator, temporary));
    }
  }

  private void write(TrainedGenerator generator, Path folder) throws IOException {
    Files.createDirectory(folder);
    List<ModelSignature> signatures = GeneratorModel.write(generator, folder);
    ModelCard card = new ModelCard(run, generator, signatures);
    Files.writeString(folder.resolve("README.md"), new ModelReadme(card).text());
    Files.writeString(folder.resolve(CARD), JsonText.of(card.json(folder)) + "\n");
  }
}
