package assay.exchange.report;

import assay.attempt.Secrets;
import assay.exchange.export.XmlText;
import java.io.IOException;
import java.io.Writer;

/** Writes a page piece by piece; everything that is not written here itself is escaped. */
final class Html {
  private final Writer to;

  Html(Writer to) {
    this.to = to;
  }

  /** What stands in this program, as it stands. */
  Html raw(String html) throws IOException {
    to.write(html);
    return this;
  }

  /** Any text, apart from its surroundings in its direction of writing, too. */
  Html text(String text) throws IOException {
    return raw("<bdi>").raw(escaped(text)).raw("</bdi>");
  }

  /** An element that holds a text alone. */
  Html element(String name, String text) throws IOException {
    return raw("<" + name + ">").text(text).raw("</" + name + ">\n");
  }

  /** A cell of a table with a class. */
  Html cell(String cssClass, String text) throws IOException {
    return raw("<td class=\"" + cssClass + "\">").text(text).raw("</td>");
  }

  /** The row of a table's headings. */
  Html headings(Iterable<String> headings) throws IOException {
    raw("<thead><tr>");
    for (String heading : headings) {
      raw("<th scope=\"col\">").text(heading).raw("</th>");
    }
    return raw("</tr></thead>\n");
  }

  /** A text as it may stand in an element and in an attribute with quotes; holds no key. */
  static String escaped(String text) {
    return XmlText.legal(Secrets.masked(text))
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
