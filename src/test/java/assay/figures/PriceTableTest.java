package assay.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Configuration;
import assay.attempt.OutputOptions.Size;
import assay.figures.PriceTable.Mistake;
import assay.figures.PriceTable.Parsed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTableTest {
  private static final String HEADER = "model,input,text_out,image_out,512,1K,2K,4K,source,date\n";
  private static final String GOOD = "some-model,1.00,2.00,30.00,,1120,,,a page,2026-10-07\n";

  /** The prices per picture as Google's pages print them, rounded as they are there. */
  @ParameterizedTest
  @CsvSource({
    "gemini-3-pro-image,     S1K,  0.134",
    "gemini-3-pro-image,     S2K,  0.134",
    "gemini-3-pro-image,     S4K,  0.24",
    "gemini-nano-banana-2.1, S1K,  0.0336",
    "gemini-nano-banana-2.1, S2K,  0.0504",
    "gemini-nano-banana-2.1, S4K,  0.1134",
    "gemini-3.1-flash-image, S512, 0.045",
    "gemini-3.1-flash-image, S1K,  0.067",
    "gemini-3.1-flash-image, S2K,  0.101",
    "gemini-3.1-flash-image, S4K,  0.151",
    "gemini-3.1-flash-lite-image, S1K, 0.0336",
    "gemini-2.5-flash-image, S1K,  0.039",
  })
  void pricesAPictureAsGoogleDoes(String model, Size size, BigDecimal printed) {
    BigDecimal price = PriceTable.shipped().of(model).orElseThrow().pictureOf(size);
    assertEquals(printed, price.setScale(printed.scale(), RoundingMode.HALF_UP));
  }

  @Test
  void takesASizeThatIsNotSentAsOneK() {
    ModelPrice price = PriceTable.shipped().of("gemini-3.1-flash-image").orElseThrow();
    assertEquals(1120, price.tokensOf(null));
  }

  @Test
  void takesASizeThatAModelDoesNotOfferAsItsDearest() {
    assertEquals(
        2000, PriceTable.shipped().of("gemini-3-pro-image").orElseThrow().tokensOf(Size.S512));
    assertEquals(
        1290, PriceTable.shipped().of("gemini-2.5-flash-image").orElseThrow().tokensOf(Size.S4K));
  }

  @Test
  void knowsTheModelThatTheProgramIsMadeForInFull() {
    ModelPrice price = PriceTable.shipped().of(Configuration.DEFAULT_MODEL).orElseThrow();
    assertEquals(new BigDecimal("2.00"), price.input());
    assertEquals(new BigDecimal("12.00"), price.textOut());
    assertEquals(new BigDecimal("120.00"), price.imageOut());
    assertEquals(LocalDate.of(2026, 10, 7), price.origin().date());
  }

  @Test
  void findsAModelByItsPathAndNotByALikeName() {
    PriceTable table = PriceTable.shipped();
    assertTrue(table.of("models/gemini-3-pro-image").isPresent());
    assertTrue(table.of("gemini-3-pro-image-preview").isEmpty());
    assertTrue(table.of("").isEmpty());
  }

  @Test
  void leavesAPriceThatWasNeverFoundEmpty() {
    ModelPrice lite = PriceTable.shipped().of("gemini-3.1-flash-lite-image").orElseThrow();
    assertNull(lite.input());
    assertNull(lite.textOut());
  }

  @Test
  void namesTheSourceAndTheDateOfEveryRow() {
    List<ModelPrice> prices = PriceTable.shipped().prices();
    assertEquals(5, prices.size());
    prices.forEach(price -> assertNotNull(price.origin().date()));
    prices.forEach(price -> assertTrue(price.origin().source().contains("pricing")));
  }

  @Test
  void readsAnEditedCopyOfTheShippedTable() {
    String edited = PriceTable.shippedText().replace("2.00,12.00,120.00", "4.00,12.00,240.00");
    PriceTable table = assertInstanceOf(Parsed.Read.class, PriceTable.parse(edited)).table();
    assertEquals(new BigDecimal("240.00"), table.of("gemini-3-pro-image").orElseThrow().imageOut());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsTheLineEndsOfEverySystem(String lineEnd) {
    String csv = "\ufeff" + ("# a remark\n\n" + HEADER + GOOD).replace("\n", lineEnd);
    assertInstanceOf(Parsed.Read.class, PriceTable.parse(csv));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "some-model,1,2,30,,1120,,,a page                      | CELLS  | some-model,1,2,30,,1120,,,a page",
        "some-model,1,2,30,,1120,,,a page, again,2026-10-07    | CELLS  | some-model,1,2,30,,1120,,,a page, again,2026-10-07",
        ",1,2,30,,1120,,,a page,2026-10-07                     | MODEL  | ''",
        "one,1,2,30,,1120,,,a page,2026-10-07                  | TWICE  | one",
        "two,one,2,30,,1120,,,a page,2026-10-07                | NUMBER | one",
        "two,-1,2,30,,1120,,,a page,2026-10-07                 | NUMBER | -1",
        "two,1e9,2,30,,1120,,,a page,2026-10-07                | NUMBER | 1e9",
        "two,1,2,,,1120,,,a page,2026-10-07                    | NUMBER | ''",
        "two,1,2,30,,11.5,,,a page,2026-10-07                  | NUMBER | 11.5",
        "two,1,2,30,,0,,,a page,2026-10-07                     | NUMBER | 0",
        "two,1,2,30,,,,,a page,2026-10-07                      | SIZES  | two",
        "two,1,2,30,,1120,,,a page,7 October 2026              | DATE   | 7 October 2026",
      })
  void namesTheLineThatIsWrong(String line, Mistake mistake, String found) {
    String csv = HEADER + GOOD.replace("some-model", "one") + "# a remark\n" + line + "\n" + GOOD;
    assertEquals(new Parsed.Problem(4, mistake, found), PriceTable.parse(csv));
  }

  @Test
  void demandsTheNamesOfTheColumns() {
    assertEquals(new Parsed.Problem(1, Mistake.HEADER, GOOD.strip()), PriceTable.parse(GOOD));
    assertEquals(new Parsed.Problem(2, Mistake.HEADER, ""), PriceTable.parse("# nothing\n"));
  }
}
