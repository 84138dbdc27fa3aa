package assay.simulator;

import assay.simulator.protocol.Asked;
import assay.simulator.protocol.ModelTable;
import assay.simulator.protocol.Refusal;
import assay.simulator.request.RequestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Valid requests, read without a server. */
public final class Requests {
  private static final ModelTable MODELS = new ModelTable();
  private static final RequestReader READER = new RequestReader();

  private Requests() {}

  /** What a request to a model asks for. */
  public static Asked read(String model, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    try {
      return READER.read(MODELS.of(model).orElseThrow(), new ByteArrayInputStream(body));
    } catch (Refusal e) {
      throw new IllegalArgumentException(e.problem().message(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A prompt with settings.
   *
   * @param settings such as {@code DANGEROUS_CONTENT=BLOCK_ONLY_HIGH}
   */
  public static Asked asked(String prompt, String... settings) {
    return read(Caller.FLASH, Caller.request(prompt, settings));
  }
}
