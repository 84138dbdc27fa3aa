package assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.ImageType;
import assay.attempt.PixelSize;
import assay.attempt.ReferenceImage;
import assay.run.MemoryBlobs;
import assay.text.Language;
import assay.text.Texts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleCasesTest {
  static Stream<SampleCase> samples() {
    return SampleCases.all().stream();
  }

  @Test
  void areThree() {
    assertEquals(3, samples().map(SampleCase::id).distinct().count());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void bringATitleAPromptAndASmallPicture(SampleCase sample) {
    MemoryBlobs blobs = new MemoryBlobs();
    Case tested = sample.take(new ReferenceFiles(blobs));
    ReferenceImage image = tested.images().getFirst();
    assertEquals(sample.prompt(), tested.prompt());
    assertEquals(ImageType.PNG, image.type());
    assertEquals(new PixelSize(768, 768), image.size());
    assertTrue(image.bytes() < 200_000, image.bytes() + " bytes");
    assertTrue(blobs.size(image.sha256()).isPresent());
    assertTrue(new Texts(Language.ENGLISH).has(sample.titleKey()));
  }
}
