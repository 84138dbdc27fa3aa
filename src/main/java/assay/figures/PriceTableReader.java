package assay.figures;

import assay.attempt.OutputOptions.Size;
import assay.figures.PriceTable.Mistake;
import assay.figures.PriceTable.Parsed;
import assay.figures.PriceTable.Parsed.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one price table, line by line, and stops at the first that is wrong. */
final class PriceTableReader {
  private static final String HEADER = "model,input,text_out,image_out,512,1K,2K,4K,source,date";
  private static final int COLUMNS = 10;
  private static final int FIRST_SIZE = 4;
  private static final List<Size> SIZES = List.of(Size.S512, Size.S1K, Size.S2K, Size.S4K);

  /** Bounded, so that no edited file makes a number of a million digits. */
  private static final Pattern PRICE = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");

  private static final Pattern TOKENS = Pattern.compile("[1-9][0-9]{0,5}");

  private final List<ModelPrice> prices = new ArrayList<>();
  private boolean headerSeen;

  Parsed read(String csv) {
    String text = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      Problem problem = lineOf(number, line.strip());
      if (problem != null) {
        return problem;
      }
    }
    return headerSeen
        ? new Parsed.Read(new PriceTable(prices))
        : new Problem(number, Mistake.HEADER, "");
  }

  private @Nullable Problem lineOf(int number, String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return null;
    }
    if (!headerSeen) {
      headerSeen = line.replace(" ", "").equals(HEADER);
      return headerSeen ? null : new Problem(number, Mistake.HEADER, line);
    }
    List<String> cells = Stream.of(line.split(",", -1)).map(String::strip).toList();
    return cells.size() == COLUMNS
        ? priceOf(number, cells)
        : new Problem(number, Mistake.CELLS, line);
  }

  private @Nullable Problem priceOf(int number, List<String> cells) {
    Problem problem = check(number, cells);
    if (problem == null) {
      prices.add(
          new ModelPrice(
              cells.get(0),
              price(cells.get(1)),
              price(cells.get(2)),
              new BigDecimal(cells.get(3)),
              sizes(cells),
              new ModelPrice.Origin(cells.get(8), LocalDate.parse(cells.get(9)))));
    }
    return problem;
  }

  private @Nullable Problem check(int number, List<String> cells) {
    String model = cells.getFirst();
    if (model.isEmpty()) {
      return new Problem(number, Mistake.MODEL, "");
    }
    if (prices.stream().anyMatch(p -> p.model().equals(model))) {
      return new Problem(number, Mistake.TWICE, model);
    }
    String wrong = wrongNumber(cells);
    if (wrong != null) {
      return new Problem(number, Mistake.NUMBER, wrong);
    }
    if (sizes(cells).isEmpty()) {
      return new Problem(number, Mistake.SIZES, model);
    }
    return isDate(cells.getLast()) ? null : new Problem(number, Mistake.DATE, cells.getLast());
  }

  /** The first cell that should be a number and is none; null if all are. Prices may be empty. */
  private static @Nullable String wrongNumber(List<String> cells) {
    for (int i = 1; i < COLUMNS - 2; i++) {
      String cell = cells.get(i);
      boolean mayBeEmpty = i != FIRST_SIZE - 1;
      Pattern form = i < FIRST_SIZE ? PRICE : TOKENS;
      if (!(cell.isEmpty() && mayBeEmpty) && !form.matcher(cell).matches()) {
        return cell;
      }
    }
    return null;
  }

  private static @Nullable BigDecimal price(String cell) {
    return cell.isEmpty() ? null : new BigDecimal(cell);
  }

  private static Map<Size, Integer> sizes(List<String> cells) {
    Map<Size, Integer> sizes = new EnumMap<>(Size.class);
    Iterator<String> cell = cells.subList(FIRST_SIZE, FIRST_SIZE + SIZES.size()).iterator();
    for (Size size : SIZES) {
      String tokens = cell.next();
      if (!tokens.isEmpty()) {
        sizes.put(size, Integer.valueOf(tokens));
      }
    }
    return sizes;
  }

  private static boolean isDate(String cell) {
    try {
      LocalDate.parse(cell);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
