package assay.endpoint;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Carries the requests of Google's auth library over OkHttp, so that they go by the same rules as
 * all others: https or this machine alone, no redirect, and an end to every wait.
 */
final class TokenTransport extends HttpTransport {
  private final OkHttpClient client;

  TokenTransport(Timeouts timeouts) {
    this.client = timeouts.client();
  }

  @Override
  protected LowLevelHttpRequest buildRequest(String method, String url) throws IOException {
    HttpUrl address =
        Addresses.callable(url)
            .orElseThrow(() -> new IOException("The address for tokens may not be called"));
    return new TokenRequest(client, method, address);
  }

  private static final class TokenRequest extends LowLevelHttpRequest {
    private final OkHttpClient client;
    private final String method;
    private final Request.Builder request;

    TokenRequest(OkHttpClient client, String method, HttpUrl url) {
      this.client = client;
      this.method = method;
      this.request = new Request.Builder().url(url);
    }

    @Override
    public void addHeader(String name, String value) {
      request.addHeader(name, value);
    }

    @Override
    public LowLevelHttpResponse execute() throws IOException {
      Response response = client.newCall(request.method(method, body()).build()).execute();
      return new TokenResponse(response);
    }

    private @Nullable RequestBody body() throws IOException {
      if (getStreamingContent() == null) {
        return method.equals("GET") ? null : RequestBody.create(new byte[0]);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      getStreamingContent().writeTo(bytes);
      String type = Objects.requireNonNullElse(getContentType(), "application/octet-stream");
      return RequestBody.create(bytes.toByteArray(), MediaType.parse(type));
    }
  }

  private static final class TokenResponse extends LowLevelHttpResponse {
    private final Response response;
    private final Headers headers;

    TokenResponse(Response response) {
      this.response = response;
      this.headers = response.headers();
    }

    @Override
    public InputStream getContent() {
      return response.body().byteStream();
    }

    @Override
    public @Nullable String getContentEncoding() {
      return headers.get("Content-Encoding");
    }

    @Override
    public long getContentLength() {
      return response.body().contentLength();
    }

    @Override
    public @Nullable String getContentType() {
      return headers.get("Content-Type");
    }

    @Override
    public String getStatusLine() {
      return "HTTP " + response.code() + " " + response.message();
    }

    @Override
    public int getStatusCode() {
      return response.code();
    }

    @Override
    public String getReasonPhrase() {
      return response.message();
    }

    @Override
    public int getHeaderCount() {
      return headers.size();
    }

    @Override
    public String getHeaderName(int index) {
      return headers.name(index);
    }

    @Override
    public String getHeaderValue(int index) {
      return headers.value(index);
    }

    @Override
    public void disconnect() {
      response.close();
    }
  }
}
