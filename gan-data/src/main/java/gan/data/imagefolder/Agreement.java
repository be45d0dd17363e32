package gan.data.imagefolder;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import gan.data.image.ImageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether all images can be samples of one shape: they are of one size and one kind, or the options
 * say how they become so. Nothing is converted silently.
 *
 * @param options what is asked for
 * @param survey what is there
 */
record Agreement(ImageFolderOptions options, Survey survey) {
  private static final int LISTED = 8;
  private static final Set<ImageKind> PLAIN = Set.of(ImageKind.GREY, ImageKind.RGB);

  /** What the options leave open. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    Set<ImageKind> kinds = survey.kinds().keySet();
    if (options.channels().isEmpty() && (kinds.size() > 1 || !PLAIN.containsAll(kinds))) {
      problems.add(kindsDiffer());
    }
    if (options.resize().isEmpty() && survey.sizes().size() > 1) {
      problems.add(sizesDiffer());
    }
    return problems;
  }

  /** Height and width of every sample. */
  Survey.Size size() {
    return options
        .resize()
        .map(resize -> new Survey.Size(resize.size(), resize.size()))
        .orElseGet(() -> survey.sizes().get(0).getKey());
  }

  /** Channels of every sample. */
  int channels() {
    return options.channels().orElse(survey.kinds().containsKey(ImageKind.GREY) ? 1 : 3);
  }

  /** What is done to images that are not samples yet. */
  List<String> findings() {
    List<String> findings = new ArrayList<>();
    findings.add("Kinds: " + kinds() + "; channels: " + channels() + ".");
    findings.add("Height × width: " + sizes() + ".");
    count(findings, survey.deep(), "of more than 8 bits a number, reduced to 8");
    count(findings, survey.turned(), "turned upright, as EXIF says");
    count(findings, survey.animated(), "with more than one frame, of which the first is taken");
    if (survey.others() > 0) {
      findings.add(String.format(Locale.ROOT, "Other files, left out: %,d.", survey.others()));
    }
    return findings;
  }

  private static void count(List<String> findings, int count, String what) {
    if (count > 0) {
      findings.add(String.format(Locale.ROOT, "Images %s: %,d.", what, count));
    }
  }

  private Problem kindsDiffer() {
    Map<ImageKind, Integer> kinds = survey.kinds();
    String what =
        kinds.size() == 1
            ? "the images are all of the kind " + kinds.keySet().iterator().next().phrase()
            : "the images are of " + kinds.size() + " kinds";
    return Problem.of(
            ErrorCode.DATA_MIXED,
            what + ", and 'channels' does not say what to make of it",
            "set 'channels: 3', which repeats grey, turns inks into colours and lays transparent"
                + " pixels on 'background', or 'channels: 1', which keeps the luma.")
        .note("Kinds: " + kinds() + ".");
  }

  private Problem sizesDiffer() {
    Survey.Size common = survey.sizes().get(0).getKey();
    return Problem.of(
            ErrorCode.DATA_MIXED,
            String.format(
                Locale.ROOT,
                "the images have %,d sizes, and 'resize' does not say how to make them one",
                survey.sizes().size()),
            "set 'resize: {size: "
                + Math.min(common.height(), common.width())
                + "}', or give images of one size.")
        .note("Height × width: " + sizes() + ".");
  }

  private String kinds() {
    return survey.kinds().entrySet().stream()
        .map(
            kind -> String.format(Locale.ROOT, "%s (%,d)", kind.getKey().phrase(), kind.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String sizes() {
    List<Map.Entry<Survey.Size, Integer>> sizes = survey.sizes();
    int more = sizes.size() - LISTED;
    String listed =
        sizes.stream()
            .limit(LISTED)
            .map(
                size ->
                    String.format(
                        Locale.ROOT,
                        "%d × %d (%,d)",
                        size.getKey().height(),
                        size.getKey().width(),
                        size.getValue()))
            .collect(Collectors.joining(", "));
    return listed + (more > 0 ? String.format(Locale.ROOT, " and %,d more sizes", more) : "");
  }
}
