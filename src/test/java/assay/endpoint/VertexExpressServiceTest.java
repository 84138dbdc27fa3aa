package assay.endpoint;

class VertexExpressServiceTest extends ImageServiceContract {
  @Override
  Spoken spoken() {
    return Spoken.VERTEX_EXPRESS;
  }
}
