package assay.rules.breach.ui.workbench;

import assay.rules.breach.run.EndpointProbe;
import assay.rules.breach.run.ImageService;
import assay.rules.breach.run.sweep.BatchService;
import java.util.function.UnaryOperator;

/** Planted: a breach that a rule must find. */
class SendingController {
  String byCall(ImageService service) {
    return service.send("");
  }

  UnaryOperator<String> byReference(ImageService service) {
    return service::send;
  }

  String byCheck(EndpointProbe probe) {
    return probe.checkThresholds();
  }

  String byBatch(BatchService service) {
    return service.make("");
  }

  UnaryOperator<String> byBatchReference(BatchService service) {
    return service::make;
  }
}
