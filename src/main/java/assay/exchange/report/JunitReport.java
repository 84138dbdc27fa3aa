package assay.exchange.report;

import assay.attempt.Secrets;
import assay.exchange.baseline.Baseline;
import assay.exchange.baseline.Baselines;
import assay.exchange.export.XmlText;
import assay.exchange.gate.GateReport;
import assay.exchange.gate.GateWords;
import assay.exchange.gate.Warning;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepResults;
import assay.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A sweep as JUnit XML, as Surefire and the build servers read it: one suite, and in it a case for
 * each verdict, or without a gate for each cell. What is missed is a failure, what is flaky is
 * skipped, what could not be judged is an error.
 */
public final class JunitReport {
  private final XMLStreamWriter xml;

  private JunitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes it in UTF-8.
   *
   * @param gate what a gate said; empty if none was asked
   * @param texts for messages and details
   * @param to not closed; flushed at the end
   * @throws IOException if it cannot be written
   */
  public static void write(
      SweepResults results, Optional<GateReport> gate, Texts texts, OutputStream to)
      throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(to, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "assay");
      new JunitReport(xml).suite(results, gate, texts);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("The XML could not be written", e);
    }
  }

  private void suite(SweepResults results, Optional<GateReport> gate, Texts texts)
      throws XMLStreamException {
    List<JunitCase> cases = new JunitCases(results, texts).of(gate);
    xml.writeStartElement("testsuite");
    attribute("name", name(results, gate));
    attribute("tests", String.valueOf(cases.size()));
    attribute("failures", count(cases, JunitCase.Result.FAILURE));
    attribute("errors", count(cases, JunitCase.Result.ERROR));
    attribute("skipped", count(cases, JunitCase.Result.SKIPPED));
    attribute("time", "0");
    attribute("timestamp", results.sweep().head().openedAt().toString());
    properties(properties(results, gate));
    for (JunitCase one : cases) {
      testCase(one);
    }
    if (gate.isPresent()) {
      systemOut(summary(gate.get(), new GateWords(texts)));
    }
    xml.writeEndElement();
  }

  private static String name(SweepResults results, Optional<GateReport> gate) {
    String sweep = results.sweep().head().name();
    return gate.map(report -> sweep + " · " + report.name()).orElse(sweep);
  }

  private static String count(List<JunitCase> cases, JunitCase.Result result) {
    return String.valueOf(cases.stream().filter(one -> one.result() == result).count());
  }

  private static Map<String, String> properties(SweepResults results, Optional<GateReport> gate) {
    Sweep.Head head = results.sweep().head();
    SweepEnd end = results.sweep().end();
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("assay.simulated", String.valueOf(results.simulated()));
    properties.put("assay.sweep.id", head.id().toString());
    properties.put("assay.sweep.name", head.name());
    properties.put("assay.sweep.end", end == null ? "" : end.name());
    properties.put("assay.sweep.planSha256", Baselines.planHash(results.sweep()).hex());
    properties.put("assay.sweep.attemptsBegun", String.valueOf(results.begun()));
    properties.put("assay.sweep.attemptsWanted", String.valueOf(results.wanted()));
    gate.ifPresent(report -> properties.put("assay.gate.name", report.name()));
    gate.ifPresent(
        report -> properties.put("assay.gate.exitCode", String.valueOf(report.exitCode())));
    gate.flatMap(GateReport::baseline)
        .map(Baseline.Head::name)
        .ifPresent(name -> properties.put("assay.baseline.name", name));
    return properties;
  }

  private void properties(Map<String, String> properties) throws XMLStreamException {
    xml.writeStartElement("properties");
    for (Map.Entry<String, String> property : properties.entrySet()) {
      xml.writeEmptyElement("property");
      attribute("name", property.getKey());
      attribute("value", property.getValue());
    }
    xml.writeEndElement();
  }

  private void testCase(JunitCase one) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute("classname", one.group());
    attribute("name", one.name());
    attribute("time", "0");
    if (one.result() != JunitCase.Result.PASSED) {
      xml.writeStartElement(one.result().element());
      attribute("message", one.message());
      attribute("type", one.type());
      xml.writeEndElement();
    }
    systemOut(one.details());
    xml.writeEndElement();
  }

  private static String summary(GateReport report, GateWords words) {
    return words.counts(report)
        + "\n"
        + report.warnings().stream()
            .map((Warning warning) -> words.warning(warning) + "\n")
            .collect(Collectors.joining());
  }

  private void systemOut(String text) throws XMLStreamException {
    xml.writeStartElement("system-out");
    xml.writeCharacters(XmlText.legal(Secrets.masked(text)));
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, XmlText.legal(Secrets.masked(value)));
  }
}
