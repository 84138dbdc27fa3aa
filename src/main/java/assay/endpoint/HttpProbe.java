package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Body;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.Outcome;
import assay.attempt.OutputOptions;
import assay.attempt.Reading.ServiceError;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.endpoint.AccessTokens.Token;
import assay.endpoint.Secrets.Secret;
import assay.run.Cancellation;
import assay.run.EndpointProbe;
import assay.run.ImageService.Prepared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Tries endpoints over HTTP. Safe for many threads. */
final class HttpProbe implements EndpointProbe, AutoCloseable {
  /** Harmless, so that what comes says something of the thresholds alone. */
  private static final String PROMPT = "A red apple on a white plate";

  /** There is none of that name, nor will there be. */
  private static final String NO_THRESHOLD = "NOT_A_THRESHOLD";

  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final int LONGEST_DETAIL = 300;

  private static final Timeouts TEST =
      new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30));

  private final OkHttpClient client;
  private final OkHttpClient patient;
  private final Secrets secrets;
  private final Wire wire;

  HttpProbe(Secrets secrets) {
    this.client = TEST.client();
    this.patient = Timeouts.USUAL.client();
    this.secrets = secrets;
    this.wire = new Wire(patient, secrets, new ForgottenBlobs());
  }

  @Override
  public Report test(Endpoint endpoint, Cancellation cancellation) {
    String address = address(endpoint);
    Optional<HttpUrl> url = Addresses.callable(address);
    if (url.isEmpty()) {
      return unsent(address, Finding.NOT_REACHED, Addresses.WHICH);
    }
    Secret secret = secrets.of(endpoint, url.get());
    Token.None lack = secret.lack();
    if (lack != null) {
      return unsent(address, ProbeFindings.of(lack.lack()), lack.words());
    }
    return secret.key() == null || !secret.key().fitsHeader()
        ? unsent(address, Finding.KEY_MISSING, "")
        : ask(new Question(endpoint, address, url.get(), secret), cancellation);
  }

  /** What is about to be asked. */
  private record Question(Endpoint endpoint, String address, HttpUrl url, Secret secret) {
    Request request() {
      HttpUrl whole =
          switch (endpoint.access().protocol()) {
            case GEMINI -> url.newBuilder().addQueryParameter("pageSize", "1000").build();
            case VERTEX, OPENAI -> url;
          };
      Request.Builder request = new Request.Builder().url(whole);
      secret.in(Head.auth(endpoint)).forEach(request::header);
      return request.build();
    }

    String masked(String text) {
      ProtocolReader reader = ProtocolReader.of(endpoint);
      return secret.toHide().map(key -> new KeyMask(key, reader).masked(text)).orElse(text);
    }
  }

  /**
   * What costs nothing and shows what the key may do: the list of models, or on Vertex AI, whose
   * list is another service, one of them.
   */
  private static String address(Endpoint endpoint) {
    return switch (endpoint.access().protocol()) {
      case GEMINI -> endpoint.baseUrl() + "/v1beta/models";
      case VERTEX ->
          endpoint.baseUrl() + "/v1/publishers/google/models/" + Configuration.DEFAULT_MODEL;
      case OPENAI -> endpoint.baseUrl() + "/v1/models";
    };
  }

  private static Report unsent(String address, Finding finding, String detail) {
    return new Report(address, finding, Duration.ZERO, null, detail, List.of());
  }

  private Report ask(Question question, Cancellation cancellation) {
    long start = System.nanoTime();
    Call call = client.newCall(question.request());
    try (Cancellation.Registration registration = cancellation.onCancel(call::cancel);
        Response response = call.execute()) {
      if (response.code() == 401) {
        secrets.refused(question.secret());
      }
      byte[] body = response.body().byteStream().readNBytes(MOST_BYTES);
      String text = new String(body, StandardCharsets.UTF_8);
      return report(question, response.code(), text, since(start));
    } catch (IOException e) {
      Finding finding = cancellation.isCancelled() ? Finding.CANCELLED : Finding.NOT_REACHED;
      String detail = question.masked(Faults.detail(e));
      return new Report(question.address(), finding, since(start), null, detail, List.of());
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static Report report(Question question, int status, String text, Duration took) {
    Endpoint endpoint = question.endpoint();
    if (status >= 200 && status <= 299) {
      Optional<List<Offer>> offers =
          OffersReader.read(endpoint.access().protocol(), question.masked(text));
      Finding finding = offers.isPresent() ? Finding.OPEN : Finding.REACHED;
      return new Report(question.address(), finding, took, status, "", offers.orElse(List.of()));
    }
    ServiceError error = GeminiReader.error(Documents.in(Body.of(text)).documents());
    String detail = error == null ? "" : shortened(question.masked(error.message()));
    Finding finding = ProbeFindings.of(endpoint, status, error);
    return new Report(question.address(), finding, took, status, detail, List.of());
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_DETAIL
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_DETAIL)) + "…";
  }

  @Override
  public ThresholdReport checkThresholds(
      Endpoint endpoint, String model, Cancellation cancellation) {
    Answer answer = wire.send(wrong(endpoint, model), endpoint, bytes -> {}, cancellation);
    Outcome outcome = Outcome.of(answer);
    Integer status = outcome.limits().httpStatus();
    String said = Objects.requireNonNullElse(outcome.signals().message(), "");
    String words = answer.received().map(r -> r.body().text()).orElse("");
    return new ThresholdReport(finding(outcome, status, words), status, shortened(said));
  }

  private static Thresholding finding(Outcome outcome, @Nullable Integer status, String words) {
    boolean refused = status != null && status >= 400;
    if (refused && speaksOfThreshold(words)) {
      return Thresholding.READS;
    }
    return outcome.kind().bearsVerdict() ? Thresholding.IGNORES : Thresholding.UNCLEAR;
  }

  private static boolean speaksOfThreshold(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return lower.contains("threshold") || lower.contains("safety_settings");
  }

  /** A request that is right but for its one threshold. */
  private static Prepared wrong(Endpoint endpoint, String model) {
    Thresholds one = Thresholds.NOT_SENT.with(HarmCategory.HARASSMENT, Threshold.BLOCK_NONE);
    Prepared right =
        Dialects.write(
            Case.ofPrompt(PROMPT), new Configuration(endpoint, model, one, OutputOptions.NOT_SENT));
    String body = right.body().replace(Threshold.BLOCK_NONE.name(), NO_THRESHOLD);
    return new Prepared(right.url(), right.headers(), body);
  }

  /** Lets go of connections and threads. */
  @Override
  public void close() {
    for (OkHttpClient each : List.of(client, patient)) {
      each.dispatcher().executorService().shutdown();
      each.connectionPool().evictAll();
    }
  }
}
