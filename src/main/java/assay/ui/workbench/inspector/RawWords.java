package assay.ui.workbench.inspector;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.text.Formats;
import assay.text.Texts;
import java.util.stream.Collectors;

/** What came, as text: for each try the status line, the headers and the body as it came. Pure. */
final class RawWords {
  private final Texts texts;
  private final Formats formats;

  RawWords(Texts texts) {
    this.texts = texts;
    this.formats = new Formats(texts);
  }

  String response(Attempt.Raw raw) {
    return raw.tries().isEmpty()
        ? texts.of("inspector.response.none")
        : raw.tries().stream()
            .map(t -> ofTry(t, raw.tries().size()))
            .collect(Collectors.joining("\n\n"));
  }

  private String ofTry(Attempt.Try one, int of) {
    String head =
        texts.of("inspector.response.try", one.number(), of, formats.duration(one.took()));
    String failure =
        one.answer() instanceof Answer.Failed failed
            ? failed.fault() + " – " + failed.detail() + "\n"
            : "";
    String answer = one.answer().received().map(RawWords::received).orElse("");
    return (of > 1 ? "# " + head + "\n" : "") + failure + answer;
  }

  private static String received(Answer.Received received) {
    String headers =
        received.http().headers().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(e -> e.getKey() + ": " + String.join(", ", e.getValue()))
            .collect(Collectors.joining("\n"));
    return "HTTP " + received.http().status() + "\n" + headers + "\n\n" + received.body().text();
  }
}
