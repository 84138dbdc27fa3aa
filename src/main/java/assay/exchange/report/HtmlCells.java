package assay.exchange.report;

import assay.run.sweep.CellResult;
import assay.run.sweep.SweepResults;
import assay.text.FigureWords;
import assay.text.FindingWords;
import assay.text.Formats;
import assay.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of the cells of a sweep, on a page. */
final class HtmlCells {
  private static final int BAR = 120;
  private static final int BAR_HEIGHT = 10;

  private final SweepResults results;
  private final Texts texts;
  private final FigureWords figures;
  private final Formats formats;
  private final Html html;

  HtmlCells(SweepResults results, Texts texts, Html html) {
    this.results = results;
    this.texts = texts;
    this.figures = new FigureWords(texts);
    this.formats = new Formats(texts);
    this.html = html;
  }

  void write() throws IOException {
    html.raw("<section>\n").element("h2", texts.of("report.sweep.cells")).raw("<table>\n");
    html.headings(headings()).raw("<tbody>\n");
    for (CellResult cell : results.cells()) {
      row(cell);
    }
    html.raw("</tbody>\n</table>\n</section>\n");
  }

  private List<String> headings() {
    List<String> headings = new ArrayList<>();
    headings.add(texts.of("report.sweep.number"));
    headings.add(texts.of("report.sweep.case"));
    FindingWords words = new FindingWords(texts);
    results.sweep().head().layout().axes().stream().map(words::axis).forEach(headings::add);
    headings.add(texts.of("report.sweep.blocked"));
    headings.add(texts.of("report.sweep.interval"));
    headings.add(texts.of("report.sweep.groups"));
    headings.add(texts.of("report.sweep.stability"));
    headings.add(texts.of("report.sweep.reasons"));
    return headings;
  }

  private void row(CellResult cell) throws IOException {
    html.raw("<tr>")
        .cell("number", String.valueOf(cell.cell().number()))
        .cell("case", cell.cell().setting().planned().label());
    for (String level : cell.cell().levels()) {
      html.cell("level", level.isEmpty() ? texts.of("report.sweep.as-is") : level);
    }
    boolean judged = cell.counts().judged() > 0;
    html.cell("number", formats.kOfN(cell.blocked()))
        .cell("number", judged ? formats.interval(cell.blocked()) : "–");
    bar(GroupCount.of(cell.counts()));
    html.cell("word", figures.stability(cell.stability()))
        .cell("reasons", GroupCount.reasons(cell.counts()))
        .raw("</tr>\n");
  }

  /** The counts as a bar, and as words below it, since a colour alone says nothing. */
  private void bar(List<GroupCount> groups) throws IOException {
    int all = groups.stream().mapToInt(GroupCount::count).sum();
    html.raw("<td class=\"groups\"><svg aria-hidden=\"true\"")
        .raw(" width=\"" + BAR + "\" height=\"" + BAR_HEIGHT + "\">");
    double from = 0;
    for (GroupCount group : groups) {
      double width = all == 0 ? 0 : (double) BAR * group.count() / all;
      html.raw(part(group, from, width));
      from += width;
    }
    html.raw("</svg><span>").text(GroupCount.words(groups, texts)).raw("</span></td>");
  }

  private static String part(GroupCount group, double from, double width) {
    return String.format(
        Locale.ROOT,
        "<rect class=\"%s\" x=\"%.2f\" width=\"%.2f\" height=\"%d\"/>",
        cssClass(group),
        from,
        width,
        BAR_HEIGHT);
  }

  private static String cssClass(GroupCount group) {
    return switch (group.group()) {
      case SHOWN -> "shown";
      case BY_SETTING -> "by-setting";
      case OTHER_FILTER -> "other-filter";
      case ERROR -> "error";
    };
  }
}
