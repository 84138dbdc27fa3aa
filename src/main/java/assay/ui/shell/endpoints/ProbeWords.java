package assay.ui.shell.endpoints;

import assay.attempt.Endpoint;
import assay.run.EndpointProbe.Finding;
import assay.run.EndpointProbe.Offer;
import assay.run.EndpointProbe.Report;
import assay.run.EndpointProbe.ThresholdReport;
import assay.text.Formats;
import assay.text.Texts;
import assay.ui.Badge.Tone;
import assay.ui.shell.endpoints.ProbeResult.Fact;
import assay.ui.shell.endpoints.ProbeResult.OfferRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the results of tests into words: what was found, and what to do. */
final class ProbeWords {
  private final Texts texts;
  private final ModelWords models;

  ProbeWords(Texts texts, ModelWords models) {
    this.texts = texts;
    this.models = models;
  }

  ProbeResult of(Report report, Endpoint.Auth auth) {
    String key = "endpoints.finding." + keyOf(report.finding(), auth);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(texts.of("endpoints.fact.address"), report.address()));
    addAnswer(facts, report.httpStatus(), report.detail());
    facts.add(
        new Fact(texts.of("endpoints.fact.took"), new Formats(texts).duration(report.took())));
    List<Offer> shown = shown(report.models());
    int rest = report.models().size() - shown.size();
    return new ProbeResult(
        toneOf(report.finding()),
        texts.of(key + ".title"),
        texts.of(key + ".do"),
        facts,
        shown.stream().map(this::row).toList(),
        rest == 0 ? "" : texts.of("endpoints.offers.rest", rest));
  }

  ProbeResult of(ThresholdReport report) {
    String key = "endpoints.thresholding." + report.finding().name();
    List<Fact> facts = new ArrayList<>();
    addAnswer(facts, report.httpStatus(), report.detail());
    Tone tone =
        switch (report.finding()) {
          case READS -> Tone.SUCCESS;
          case IGNORES -> Tone.WARNING;
          case UNCLEAR -> Tone.NEUTRAL;
        };
    return new ProbeResult(
        tone, texts.of(key + ".title"), texts.of(key + ".do"), facts, List.of(), "");
  }

  private void addAnswer(List<Fact> facts, @Nullable Integer status, String detail) {
    if (status != null) {
      facts.add(new Fact(texts.of("endpoints.fact.status"), status.toString()));
    }
    if (!detail.isBlank()) {
      facts.add(new Fact(texts.of("endpoints.fact.detail"), detail.strip()));
    }
  }

  private static List<Offer> shown(List<Offer> all) {
    List<Offer> images = all.stream().filter(Offer::makesImages).toList();
    return images.isEmpty() ? all : images;
  }

  private OfferRow row(Offer offer) {
    String known = models.brief(offer.id());
    return new OfferRow(offer.id(), known.isEmpty() ? offer.name() : known);
  }

  private static String keyOf(Finding finding, Endpoint.Auth auth) {
    boolean credentials = auth == Endpoint.Auth.GOOGLE_CREDENTIALS;
    boolean about = finding == Finding.KEY_MISSING || finding == Finding.KEY_REFUSED;
    return credentials && about ? finding.name() + ".credentials" : finding.name();
  }

  private static Tone toneOf(Finding finding) {
    return switch (finding) {
      case OPEN -> Tone.SUCCESS;
      case REACHED -> Tone.INFO;
      case CANCELLED -> Tone.NEUTRAL;
      case KEY_MISSING, QUOTA, SERVICE_FAULT -> Tone.WARNING;
      case KEY_REFUSED, NOT_PERMITTED, NOT_FOUND, NOT_REACHED -> Tone.DANGER;
    };
  }
}
