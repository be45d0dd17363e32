package gan.experiment.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements that are well-formed XML and that browsers read the same way as HTML. All text
 * and all values of attributes are escaped here and nowhere else. Not thread-safe.
 */
final class Markup {
  private static final char REPLACEMENT = '\uFFFD';

  private final Appendable out;
  private final Deque<String> open = new ArrayDeque<>();

  Markup(Appendable out) {
    this.out = out;
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  Markup open(String element, String... attributes) throws IOException {
    tag(element, attributes);
    out.append('>');
    open.push(element);
    return this;
  }

  /** Ends the element that was begun last. */
  Markup close() throws IOException {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** Ends so many elements. */
  Markup close(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      close();
    }
    return this;
  }

  /** Text as people shall read it; addresses in it lose what may be secret. */
  Markup text(String text) throws IOException {
    escape(Addresses.shown(text));
    return this;
  }

  /** An element that holds text. */
  Markup element(String element, String text, String... attributes) throws IOException {
    tag(element, attributes);
    out.append('>');
    text(text);
    out.append("</").append(element).append('>');
    return this;
  }

  /** An element of those that hold nothing, such as {@code img}. */
  Markup empty(String element, String... attributes) throws IOException {
    tag(element, attributes);
    out.append(" />");
    return this;
  }

  /** A style or script of our own, which must read the same as HTML and as XML. */
  Markup embed(String element, String text) throws IOException {
    if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0 || text.contains("]]>")) {
      throw new IllegalArgumentException("A " + element + " with < or & is not the same in XML.");
    }
    out.append('<').append(element).append('>').append(text);
    out.append("</").append(element).append(">\n");
    return this;
  }

  /** What stands before the first element. */
  Markup declare(String text) throws IOException {
    out.append("<!").append(text).append(">\n");
    return this;
  }

  private void tag(String element, String... attributes) throws IOException {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  private void escape(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\n' -> out.append("&#10;");
        default -> {
          if (Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1))) {
            out.append(c).append(text.charAt(++i));
          } else {
            out.append(isAllowed(c) ? c : REPLACEMENT);
          }
        }
      }
    }
  }

  /** XML has no way at all to write most control characters. */
  private static boolean isAllowed(char c) {
    return c == '\t' || (c >= ' ' && c < '\uFFFE' && c != 0x7F && !Character.isSurrogate(c));
  }
}
