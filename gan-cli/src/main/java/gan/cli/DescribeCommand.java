package gan.cli;

import gan.core.plugin.PartKind;
import gan.experiment.describe.DescriptionJson;
import gan.experiment.describe.DescriptionText;
import gan.experiment.describe.Descriptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code gan describe}. */
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    description =
        "Describes a part, or a key of an experiment: options, needs, formula, papers and an"
            + " example.",
    footerHeading = "%nExamples:%n",
    footer = {"  gan describe dcgan --kind generator", "  gan describe training.batchSize"})
final class DescribeCommand implements Callable<Integer> {
  @Mixin private PluginOptions plugins;

  @Parameters(
      index = "0",
      paramLabel = "TYPE",
      description = "A part's name after 'type:', or a key with those above it, such as training.")
  private String type;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = KindConverter.class,
      description = "The part of this kind only, such as generator or data-source.")
  private Optional<PartKind<?>> kind = Optional.empty();

  @Mixin private ResultOptions results;

  @Override
  public Integer call() {
    Descriptions descriptions = new Descriptions(plugins.load());
    Descriptions.Found found =
        kind.map(
                each ->
                    new Descriptions.Found(
                        Optional.empty(), List.of(descriptions.part(each, type))))
            .orElseGet(() -> descriptions.find(type));
    var out = results.out();
    out.print(results.isJson() ? DescriptionJson.of(found) + "\n" : DescriptionText.of(found));
    out.flush();
    return 0;
  }

  /** Reads a kind of part, with hyphens or spaces. */
  private static final class KindConverter implements ITypeConverter<PartKind<?>> {
    @Override
    public PartKind<?> convert(String text) {
      return PartKind.all().stream()
          .filter(kind -> kind.singular().equals(text.replace('-', ' ')))
          .<PartKind<?>>map(kind -> kind)
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + text
                          + "' is none of "
                          + String.join(
                              ", ",
                              PartKind.all().stream()
                                  .map(kind -> kind.singular().replace(' ', '-'))
                                  .toList())));
    }
  }
}
