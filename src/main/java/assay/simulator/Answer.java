package assay.simulator;

import java.util.Map;

/**
 * What is sent back.
 *
 * @param caseNumber of its case; 0 if there is none
 * @param said for the log
 * @param status the HTTP status
 * @param headers beside those that each answer has; they win over them
 * @param fault what goes wrong on the wire
 */
record Answer(
    int caseNumber,
    Served.Said said,
    int status,
    Map<String, String> headers,
    Wire.Body body,
    Step.Fault fault) {

  /** One that is about no case. */
  static Answer of(String outcome, int status, Wire.Body body) {
    return new Answer(0, new Served.Said(outcome, ""), status, Map.of(), body, Step.Fault.NONE);
  }

  /** One that tells what came of a case. */
  static Answer of(Generation.Told told, int status, Wire.Body body) {
    Served.Said said = new Served.Said(told.reply().outcome(), told.step().name());
    return new Answer(told.caseNumber(), said, status, Map.of(), body, told.step().fault());
  }

  Answer with(Map<String, String> other) {
    return new Answer(caseNumber, said, status, other, body, fault);
  }
}
