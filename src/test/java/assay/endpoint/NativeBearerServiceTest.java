package assay.endpoint;

class NativeBearerServiceTest extends ImageServiceContract {
  @Override
  Spoken spoken() {
    return Spoken.NATIVE_BEARER;
  }
}
