package gan.experiment.report;

import gan.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A report, read back as the XML that it is.
 *
 * @param source the file's text
 * @param document what it means
 */
record ShownPage(String source, Document document) {

  /** Writes a run's report and reads it. */
  static ShownPage of(RunDirectory run) throws IOException {
    return read(new Report(run).write());
  }

  static ShownPage read(Path file) throws IOException {
    try {
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return new ShownPage(Files.readString(file), builder.parse(file.toFile()));
    } catch (SAXException | ParserConfigurationException e) {
      throw new AssertionError("The report is no XML: " + e.getMessage(), e);
    }
  }

  /** All elements of a name, in their order; {@code *} for all. */
  List<Element> all(String name) {
    return elements(document.getElementsByTagName(name));
  }

  /** The texts of all elements of a name. */
  List<String> texts(String name) {
    return all(name).stream().map(Element::getTextContent).toList();
  }

  /** The values of an attribute, wherever it is. */
  List<String> attributes(String name) {
    return all("*").stream()
        .filter(element -> element.hasAttribute(name))
        .map(element -> element.getAttribute(name))
        .toList();
  }

  /** A section's elements of a name. */
  List<Element> in(String section, String name) {
    Element found =
        all("section").stream()
            .filter(element -> element.getAttribute("id").equals(section))
            .findFirst()
            .orElseThrow();
    return elements(found.getElementsByTagName(name));
  }

  /** The texts of a section's elements of a name. */
  List<String> textsIn(String section, String name) {
    return in(section, name).stream().map(Element::getTextContent).toList();
  }

  /** The rows of a section's tables, cells side by side. */
  List<List<String>> rows(String section) {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : in(section, "tr")) {
      rows.add(elements(row.getChildNodes()).stream().map(Element::getTextContent).toList());
    }
    return rows;
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  /** Fails without printing. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
