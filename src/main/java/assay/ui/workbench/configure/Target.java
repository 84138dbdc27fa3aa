package assay.ui.workbench.configure;

import assay.attempt.Capabilities;
import assay.attempt.Endpoint;
import assay.attempt.GatewaySize;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.Protocol;
import assay.attempt.RequestField;
import assay.attempt.Unsupported;
import java.util.Optional;

/**
 * Where a configuration would be sent, and what is taken there.
 *
 * @param endpoint the endpoint in hand
 * @param model the model's id
 */
public record Target(Endpoint endpoint, String model) {

  Protocol protocol() {
    return endpoint.access().protocol();
  }

  /** Whether it has a threshold for the category. */
  boolean takes(HarmCategory category) {
    return Capabilities.takes(protocol(), category);
  }

  /** Whether its protocol has the field at all. */
  boolean takes(RequestField field) {
    return Capabilities.takes(protocol(), field);
  }

  /** Why a value of a field would not be taken; empty if nothing is known against it. */
  Optional<Unsupported> against(RequestField field, String value) {
    return Capabilities.against(protocol(), model, field, value);
  }

  /** Whether the protocol has one field for ratio and size, and no value of it for these two. */
  boolean lacksSizeFor(OutputOptions output) {
    return protocol() == Protocol.OPENAI && GatewaySize.of(output).isEmpty();
  }
}
