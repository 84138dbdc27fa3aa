package assay.cli.print;

import assay.attempt.Session;
import assay.cli.print.Table.Column;
import assay.cli.print.Table.Form;
import assay.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.ToIntFunction;

/** Sessions as a table, one to a line. */
public final class SessionTable {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private SessionTable() {}

  /**
   * The lines of the table.
   *
   * @param attempts how many settled attempts a session has
   */
  public static List<String> lines(
      Console console, ZoneId zone, List<Session> sessions, ToIntFunction<Session> attempts) {
    Texts texts = console.texts();
    Table table =
        new Table(
            List.of(
                new Column(texts.of("cli.column.session"), Form.WORDS),
                new Column(texts.of("cli.column.made"), Form.LEFT),
                new Column(texts.of("cli.column.attempts"), Form.RIGHT)));
    for (Session session : sessions) {
      String made = session.createdAt().atZone(zone).format(DAY);
      table.add(List.of(session.name(), made, String.valueOf(attempts.applyAsInt(session))));
    }
    return table.lines(console.columns());
  }
}
