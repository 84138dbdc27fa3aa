package assay.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers as it was told to, and remembers what it was asked. */
public final class FakeQuestions implements Questions {
  public final List<TextQuestion> asked = new ArrayList<>();
  public final List<Confirmation> confirmations = new ArrayList<>();
  public @Nullable String text;
  public boolean agrees;

  @Override
  public boolean confirm(Confirmation question) {
    confirmations.add(question);
    return agrees;
  }

  @Override
  public Optional<String> text(TextQuestion question) {
    asked.add(question);
    return Optional.ofNullable(text);
  }
}
