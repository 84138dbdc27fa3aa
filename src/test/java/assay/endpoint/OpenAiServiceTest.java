package assay.endpoint;

class OpenAiServiceTest extends ImageServiceContract {
  @Override
  Spoken spoken() {
    return Spoken.OPENAI;
  }
}
