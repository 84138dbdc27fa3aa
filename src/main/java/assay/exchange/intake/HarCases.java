package assay.exchange.intake;

import assay.exchange.intake.IntakeRefused.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * A case in each entry of an HTTP Archive 1.2 that was sent to {@code generateContent}. Of an entry
 * its method, the path of its address and its body are read; headers, cookies, parameters and
 * answers are stepped over, so that no key in them can go anywhere.
 */
final class HarCases implements IntakeFormat {
  private static final Pattern BEGINNING = Pattern.compile("\\{\\s*\"log\"\\s*:\\s*\\{");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Bounds.DEEPEST)
                  .maxStringLength(Bounds.LONGEST_BODY)
                  .build())
          .build();

  private final long most;

  /**
   * @param most how many bytes a file may have
   */
  HarCases(long most) {
    this.most = most;
  }

  @Override
  public String name() {
    return "har";
  }

  @Override
  public boolean recognises(Beginning beginning) {
    return beginning.isText() && BEGINNING.matcher(beginning.text()).lookingAt();
  }

  @Override
  public void read(InputStream in, Taker taker) throws IOException, IntakeRefused {
    HarEntries entries = null;
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), strict(in))) {
      entries = new HarEntries(parser, taker);
      entries.read();
    } catch (JacksonException e) {
      throw refusal(e, entries == null ? 0 : entries.number());
    } catch (CharacterCodingException e) {
      throw new IntakeRefused(Reason.NOT_UTF8, 0);
    } catch (StrictText.TooLarge e) {
      throw new IntakeRefused(Reason.TOO_LARGE, 0);
    }
  }

  private Reader strict(InputStream in) throws IOException {
    PushbackReader reader =
        new PushbackReader(
            new BufferedReader(
                new InputStreamReader(
                    new Unclosed(new StrictText.Bounded(in, most)),
                    StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))));
    int first = reader.read();
    if (first >= 0 && first != '\ufeff') {
      reader.unread(first);
    }
    return reader;
  }

  private static IntakeRefused refusal(JacksonException e, long entry) throws IOException {
    if (e.getCause() instanceof CharacterCodingException) {
      return new IntakeRefused(Reason.NOT_UTF8, entry);
    }
    if (e.getCause() instanceof StrictText.TooLarge) {
      return new IntakeRefused(Reason.TOO_LARGE, 0);
    }
    if (e.getCause() instanceof IOException unreadable) {
      throw unreadable;
    }
    return new IntakeRefused(
        switch (e) {
          case StreamConstraintsException tooMuch -> Reason.LINE_TOO_LONG;
          case UnexpectedEndOfInputException half -> Reason.HALF;
          default -> Reason.NO_HAR;
        },
        entry);
  }

  /** What the parser closes stays open. */
  private static final class Unclosed extends java.io.FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
