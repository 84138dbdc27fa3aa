package assay.endpoint;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Files of credentials that open nothing. */
public final class TestCredentials {
  private TestCredentials() {}

  /** The file of a service account with a key of its own, whose tokens come from there. */
  public static String serviceAccount(String tokenUrl) throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    String key =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
    return """
        {
          "type": "service_account",
          "project_id": "my-project",
          "private_key_id": "1",
          "private_key": "-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n",
          "client_email": "tester@my-project.example",
          "client_id": "1",
          "token_uri": "%s"
        }
        """
        .formatted(key.replace("\n", "\\n"), tokenUrl);
  }

  /** What gcloud leaves of a person's login. */
  static String person(String quotaProject) {
    return """
        {
          "type": "authorized_user",
          "client_id": "1.apps.example",
          "client_secret": "nothing",
          "refresh_token": "nothing",
          "quota_project_id": "%s"
        }
        """
        .formatted(quotaProject);
  }
}
