package assay.endpoint;

import assay.attempt.CloudPlace;
import assay.attempt.Endpoint;
import assay.attempt.Endpoint.Access;
import assay.attempt.Endpoint.Auth;
import assay.attempt.Endpoint.Kind;
import assay.attempt.Protocol;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Every way in which an endpoint is spoken to and opened. */
public enum Spoken {
  GEMINI_API(Kind.GEMINI_API, Protocol.GEMINI, Auth.API_KEY, null),
  VERTEX_CREDENTIALS(
      Kind.VERTEX_AI,
      Protocol.VERTEX,
      Auth.GOOGLE_CREDENTIALS,
      new CloudPlace("my-project", "global")),
  VERTEX_EXPRESS(Kind.VERTEX_AI, Protocol.VERTEX, Auth.API_KEY, null),
  NATIVE_BEARER(Kind.NATIVE_GATEWAY, Protocol.GEMINI, Auth.BEARER, null),
  NATIVE_KEY(Kind.NATIVE_GATEWAY, Protocol.GEMINI, Auth.API_KEY, null),
  OPENAI(Kind.OPENAI_GATEWAY, Protocol.OPENAI, Auth.BEARER, null);

  private final Kind kind;
  private final Protocol protocol;
  private final Auth auth;
  private final @Nullable CloudPlace place;

  Spoken(Kind kind, Protocol protocol, Auth auth, @Nullable CloudPlace place) {
    this.kind = kind;
    this.protocol = protocol;
    this.auth = auth;
    this.place = place;
  }

  /** One at this address, called as this is. */
  public Endpoint at(String baseUrl) {
    return new Endpoint(kind, name(), baseUrl, new Access(protocol, auth, place));
  }

  Protocol protocol() {
    return protocol;
  }

  /** Whether it is opened by a token instead of a key. */
  public boolean takesToken() {
    return auth == Auth.GOOGLE_CREDENTIALS;
  }

  String header() {
    return auth == Auth.API_KEY ? "x-goog-api-key" : "Authorization";
  }

  String headerWith(String secret) {
    return auth == Auth.API_KEY ? secret : "Bearer " + secret;
  }

  /** An answer with this picture. */
  String answerWith(byte[] picture) {
    String data = Base64.getEncoder().encodeToString(picture);
    return protocol == Protocol.OPENAI
        ? "{\"created\":1,\"data\":[{\"b64_json\":\"" + data + "\"}]}"
        : HttpBytes.json(picture);
  }
}
