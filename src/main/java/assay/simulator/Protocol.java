package assay.simulator;

/** In which protocol a request came. */
public enum Protocol {
  /** The Gemini API's own. */
  GEMINI,
  /** The same by Vertex AI's paths and with its fields. */
  VERTEX,
  /** The images paths that OpenAI-compatible gateways have. */
  OPENAI
}
