package assay.exchange.export;

import assay.attempt.Outcome;
import assay.attempt.Review.Verdict;
import assay.attempt.Secrets;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * JUnit XML as Surefire and the build servers read it: a suite for each run, a case for each
 * attempt. A verdict of false positive or missed is a failure. Where the service did not judge, a
 * fault of the service, the network or the access is an error, and a quota, a cancel or an
 * interruption is skipped.
 */
final class JunitXml implements ExportFormat {
  private static final double MILLIS = 1000;

  /** A case of a suite, as little of it as the suite needs. */
  private record Case(String name, double seconds, @Nullable String result, String words) {}

  /** A run that is being gathered, since a suite says first how many cases it has. */
  private static final class Suite {
    private final UUID run;
    private final String name;
    private final String session;
    private final String begunAt;
    private final List<Case> cases = new ArrayList<>();

    Suite(Row first) {
      this.run = first.attempt().place().run();
      this.session = first.session().name();
      this.name = session + " · " + first.attempt().place().runNumber();
      this.begunAt = first.attempt().begunAt().toString();
    }

    long count(String result) {
      return cases.stream().filter(one -> result.equals(one.result())).count();
    }
  }

  @Override
  public String name() {
    return "junit";
  }

  @Override
  public String extension() {
    return "xml";
  }

  @Override
  public void write(Rows rows, OutputStream to) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(to, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "assay");
      Suites suites = new Suites(xml);
      rows.forEach(suites::take);
      suites.end();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("The XML could not be written", e);
    }
  }

  /** Writes each suite when the next one begins. */
  private static final class Suites {
    private final XMLStreamWriter xml;
    private @Nullable Suite open;

    Suites(XMLStreamWriter xml) {
      this.xml = xml;
    }

    void take(Row row) throws IOException {
      Suite suite = open;
      if (suite == null || !suite.run.equals(row.attempt().place().run())) {
        end();
        suite = new Suite(row);
        open = suite;
      }
      suite.cases.add(caseOf(row));
    }

    void end() throws IOException {
      Suite suite = open;
      if (suite == null) {
        return;
      }
      open = null;
      try {
        write(suite);
      } catch (XMLStreamException e) {
        throw new IOException("The XML could not be written", e);
      }
    }

    private void write(Suite suite) throws XMLStreamException {
      xml.writeStartElement("testsuite");
      attribute("name", suite.name);
      attribute("tests", String.valueOf(suite.cases.size()));
      attribute("failures", String.valueOf(suite.count("failure")));
      attribute("errors", String.valueOf(suite.count("error")));
      attribute("skipped", String.valueOf(suite.count("skipped")));
      attribute("time", seconds(suite.cases.stream().mapToDouble(Case::seconds).sum()));
      attribute("timestamp", suite.begunAt);
      for (Case one : suite.cases) {
        write(suite, one);
      }
      xml.writeEndElement();
    }

    private void write(Suite suite, Case one) throws XMLStreamException {
      xml.writeStartElement("testcase");
      attribute("classname", suite.session);
      attribute("name", one.name());
      attribute("time", seconds(one.seconds()));
      if (one.result() != null) {
        xml.writeEmptyElement(one.result());
        attribute("message", one.words());
      }
      xml.writeStartElement("system-out");
      xml.writeCharacters(XmlText.legal(one.words()));
      xml.writeEndElement();
      xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
      xml.writeAttribute(name, XmlText.legal(value));
    }
  }

  private static String seconds(double seconds) {
    return String.format(java.util.Locale.ROOT, "%.3f", seconds);
  }

  private static Case caseOf(Row row) {
    String name =
        row.attempt().place().repeat()
            + "/"
            + row.attempt().place().repeats()
            + " "
            + row.attempt().tested().prompt();
    double seconds =
        row.attempt().completion() == null
            ? 0
            : row.attempt().completion().took().toMillis() / MILLIS;
    return new Case(Secrets.masked(name), seconds, result(row), Secrets.masked(words(row)));
  }

  private static String words(Row row) {
    return row.outcome().map(Outcome::kind).map(Enum::name).orElse("UNDER_WAY")
        + row.outcome().map(outcome -> outcome.signals().message()).map(m -> ": " + m).orElse("")
        + row.review().map(given -> " [" + given.verdict() + "] " + given.note()).orElse("")
        + (row.attempt().isSimulated() ? " (SIMULATED)" : "");
  }

  private static @Nullable String result(Row row) {
    if (row.outcome().isEmpty()) {
      return "skipped";
    }
    String unjudged =
        switch (row.outcome().get().kind()) {
          case INVALID_REQUEST, ACCESS, SERVICE, TRANSPORT -> "error";
          case QUOTA, CANCELLED, INTERRUPTED -> "skipped";
          default -> null;
        };
    if (unjudged != null) {
      return unjudged;
    }
    boolean wrong =
        row.review()
            .map(
                given ->
                    given.verdict() == Verdict.FALSE_POSITIVE || given.verdict() == Verdict.MISSED)
            .orElse(false);
    return wrong ? "failure" : null;
  }
}
