package assay.exchange.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.exchange.bundle.BundledWorkspace;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each format is read again by somebody else's reader. */
class RereadTest extends ExportBench {
  private static final JsonMapper JSON = new JsonMapper();

  private List<CSVRecord> csv() throws Exception {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(written(new Csv()), format)) {
      assertEquals(ExportColumns.names(), parser.getHeaderNames());
      return parser.getRecords();
    }
  }

  private List<JsonNode> jsonl() throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    written(new JsonLines()).lines().forEach(line -> rows.add(JSON.readTree(line)));
    return rows;
  }

  @Test
  void csvAndJsonLinesSayTheSameUnderTheSameNames() throws Exception {
    List<CSVRecord> csv = csv();
    List<JsonNode> jsonl = jsonl();
    assertEquals(12, csv.size());
    assertEquals(csv.size(), jsonl.size());
    for (int i = 0; i < csv.size(); i++) {
      assertEquals(ExportColumns.names(), List.copyOf(jsonl.get(i).propertyNames()));
      for (String column : ExportColumns.names()) {
        JsonNode value = jsonl.get(i).get(column);
        String plain = value.isNull() ? "" : value.asString();
        boolean formula =
            value.isString() && !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0;
        String text = plain.isEmpty() || !hasHalf(plain) ? plain : csv.get(i).get(column);
        assertEquals((formula ? "'" : "") + text, csv.get(i).get(column), column);
      }
    }
  }

  /** Half a character cannot stand in UTF-8; CSV shows it as a question mark. */
  private static boolean hasHalf(String text) {
    return text.chars().anyMatch(c -> Character.isSurrogate((char) c));
  }

  @Test
  void aSpreadsheetTakesNoCellForAFormula() throws Exception {
    for (CSVRecord row : csv()) {
      row.forEach(cell -> assertFalse(cell.startsWith("=") || cell.startsWith("+"), cell));
    }
    assertTrue(csv().stream().anyMatch(row -> row.get("prompt").equals("'" + SPITEFUL)));
    assertTrue(csv().stream().anyMatch(row -> row.get("note").equals("'+1 wrong")));
  }

  @Test
  void junitXmlIsReadAsMavenReadsIt() throws Exception {
    byte[] xml = written(new JunitXml()).getBytes(StandardCharsets.UTF_8);
    List<ReportTestSuite> suites =
        new TestSuiteXmlParser(new NullConsoleLogger())
            .parse(new InputStreamReader(new ByteArrayInputStream(xml), StandardCharsets.UTF_8));
    assertEquals(12, suites.stream().mapToInt(ReportTestSuite::getNumberOfTests).sum());
    assertEquals(1, suites.stream().mapToInt(ReportTestSuite::getNumberOfFailures).sum());
    assertEquals(3, suites.stream().mapToInt(ReportTestSuite::getNumberOfErrors).sum());
    assertEquals(3, suites.stream().mapToInt(ReportTestSuite::getNumberOfSkipped).sum());
    assertEquals(12, suites.stream().mapToInt(suite -> suite.getTestCases().size()).sum());
  }

  @Test
  void aHarIsWhatItsSpecificationAsksFor() throws Exception {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema());
    String har = written(new Har());
    assertEquals(List.of(), schema.validate(har, InputFormat.JSON));
    assertEquals(12, JSON.readTree(har).at("/log/entries").size());
    assertFalse(schema.validate(har.replace("\"cache\"", "\"cash\""), InputFormat.JSON).isEmpty());
  }

  private static String schema() throws Exception {
    try (InputStream in = RereadTest.class.getResourceAsStream("har-1.2.schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aHarHoldsImagesWholeWhereThatIsWished() throws Exception {
    String whole = written(new Har(), false, true);
    var shown =
        BundledWorkspace.all(workspace().log()).getFirst().attempt().outcome().orElseThrow();
    byte[] image;
    try (InputStream in = workspace().blobs().read(shown.finalImage().orElseThrow().sha256())) {
      image = in.readAllBytes();
    }
    assertEquals(12, JSON.readTree(whole).at("/log/entries").size());
    assertFalse(written(new Har()).contains(Base64.getEncoder().encodeToString(image)));
  }

  @Test
  void aTableInMarkdownHasTheSameCellsInEachLine() throws Exception {
    List<Long> cells =
        written(new MarkdownTable())
            .lines()
            .map(line -> line.replaceAll("\\\\.", "").chars().filter(c -> c == '|').count())
            .distinct()
            .toList();
    assertEquals(1, cells.size());
    assertEquals(14, written(new MarkdownTable()).lines().count());
  }

  @Test
  void thePageNamesEveryColumnAndNoOther() throws Exception {
    List<String> documented =
        Files.readAllLines(Path.of("docs/columns.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .toList();
    assertEquals(ExportColumns.names(), documented);
  }
}
