package assay.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What the models cost, by a dated table that ships with the program and that a copy edited by hand
 * may replace. Never changes; for any thread.
 *
 * @param prices in the order of the table; each model once
 */
public record PriceTable(List<ModelPrice> prices) {
  private static final String SHIPPED = "prices.csv";
  private static final String PATH_PREFIX = "models/";

  public PriceTable {
    prices = List.copyOf(prices);
  }

  /** What came of reading a table. */
  public sealed interface Parsed {
    /** It can be used. */
    record Read(PriceTable table) implements Parsed {}

    /**
     * It cannot be used.
     *
     * @param line the first line that is wrong, counted from 1
     * @param mistake what is wrong there
     * @param found what stands there
     */
    record Problem(int line, Mistake mistake, String found) implements Parsed {}
  }

  /** What may be wrong with a line of a table. */
  public enum Mistake {
    /** The line with the names of the columns is missing or is another one. */
    HEADER,
    /** It has too many or too few cells. */
    CELLS,
    /** The model has no name. */
    MODEL,
    /** The model stands in an earlier line, too. */
    TWICE,
    /** A price or a number of tokens cannot be read. */
    NUMBER,
    /** No size has a number of tokens. */
    SIZES,
    /** The date is not of the form 2026-10-07. */
    DATE
  }

  /** Reads a table in the form of the shipped one. Never throws, whatever the text holds. */
  public static Parsed parse(String csv) {
    return new PriceTableReader().read(csv);
  }

  /** The table that ships with the program. */
  public static PriceTable shipped() {
    return switch (parse(shippedText())) {
      case Parsed.Read read -> read.table();
      case Parsed.Problem problem -> throw new IllegalStateException("Price table: " + problem);
    };
  }

  /** The text of the table that ships with the program, to begin an edited copy with. */
  public static String shippedText() {
    try (InputStream in = PriceTable.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("The program's own price table is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own price table cannot be read", e);
    }
  }

  /**
   * The price of a model by its id, with or without {@code models/} before it; empty if the table
   * does not have it. Ids that are alike are not guessed to cost alike.
   */
  public Optional<ModelPrice> of(String model) {
    String id = model.startsWith(PATH_PREFIX) ? model.substring(PATH_PREFIX.length()) : model;
    return prices.stream().filter(price -> price.model().equals(id)).findFirst();
  }
}
