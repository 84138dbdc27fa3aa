package assay.endpoint;

class NativeKeyServiceTest extends ImageServiceContract {
  @Override
  Spoken spoken() {
    return Spoken.NATIVE_KEY;
  }
}
