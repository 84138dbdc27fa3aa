package assay.rules.breach.cli;

import tools.jackson.databind.JsonNode;

/** Planted: a breach that a rule must find. */
class CliParsesJson {
  JsonNode node;
}
