package assay.exchange.intake;

import assay.exchange.intake.IntakeRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A case in each row of separated values; the first line names the columns. */
final class CsvCases implements IntakeFormat {
  private final long most;

  /**
   * @param most how many bytes a file may have
   */
  CsvCases(long most) {
    this.most = most;
  }

  @Override
  public String name() {
    return "csv";
  }

  /** Any text may be one; whether it is, its first line says. */
  @Override
  public boolean recognises(Beginning beginning) {
    return beginning.isText();
  }

  @Override
  public void read(InputStream in, Taker taker) throws IOException, IntakeRefused {
    CsvRows rows = new CsvRows(in, most);
    List<String> header = rows.header();
    if (header == null) {
      throw new IntakeRefused(Reason.EMPTY, 0);
    }
    List<String> names = header.stream().map(String::strip).toList();
    check(names);
    long number = 0;
    for (List<String> cells = rows.next(); cells != null; cells = rows.next()) {
      if (cells.size() > 1 || !cells.getFirst().isBlank()) {
        taker.take(found(++number, names, cells));
      }
    }
  }

  /** A file without a column for prompts may still be told to be red-team material. */
  private static void check(List<String> names) throws IntakeRefused {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!name.isEmpty() && !seen.add(RedTeam.plain(name))) {
        throw new IntakeRefused(Reason.SAME_COLUMN, seen.size() + 1L);
      }
    }
    Map<String, String> asIfFilled = new LinkedHashMap<>();
    names.forEach(name -> asIfFilled.put(name, "x"));
    if (!seen.contains("prompt") && RedTeam.markerOf(asIfFilled).isEmpty()) {
      throw new IntakeRefused(Reason.NO_PROMPT_COLUMN, 1);
    }
  }

  private static Found found(long number, List<String> names, List<String> cells) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
      fields.put(names.get(i), cells.get(i));
    }
    boolean ragged = cells.stream().skip(names.size()).anyMatch(cell -> !cell.isBlank());
    return new FieldRow(number, fields).found(ragged);
  }
}
