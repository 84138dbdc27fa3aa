package assay.endpoint;

import assay.attempt.Body;
import assay.attempt.Sha256;
import assay.run.Blobs;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A written form as the parts that go over the wire: a member that is a text is a field, one that
 * is an object a file, and a list is several of its name.
 */
final class FormParts {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FormParts() {}

  /**
   * The form of this document.
   *
   * @throws assay.run.StoreFailure of kind MISSING if an image is not there
   */
  static RequestBody of(String document, Blobs blobs) {
    MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
    JSON.readTree(document).forEachEntry((name, value) -> add(form, name, value, blobs));
    return form.build();
  }

  private static void add(MultipartBody.Builder form, String name, JsonNode value, Blobs blobs) {
    if (value.isArray()) {
      value.forEach(each -> add(form, name, each, blobs));
    } else if (value.isObject()) {
      form.addFormDataPart(name, value.get("filename").asString(), file(value, blobs));
    } else {
      form.addFormDataPart(name, value.asString());
    }
  }

  private static RequestBody file(JsonNode value, Blobs blobs) {
    String hash = value.get("data").asString().substring(Body.IMAGE_PREFIX.length());
    MediaType type = MediaType.get(value.get("contentType").asString());
    return new BlobBody(new Sha256(hash), type, blobs);
  }
}
