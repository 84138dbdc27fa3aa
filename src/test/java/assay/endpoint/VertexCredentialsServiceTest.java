package assay.endpoint;

class VertexCredentialsServiceTest extends ImageServiceContract {
  @Override
  Spoken spoken() {
    return Spoken.VERTEX_CREDENTIALS;
  }
}
