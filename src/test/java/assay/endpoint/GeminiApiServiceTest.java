package assay.endpoint;

class GeminiApiServiceTest extends ImageServiceContract {
  @Override
  Spoken spoken() {
    return Spoken.GEMINI_API;
  }
}
