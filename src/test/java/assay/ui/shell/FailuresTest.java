package assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.run.StoreFailure;
import assay.text.Language;
import assay.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailuresTest {
  private final Texts texts = new Texts(Language.ENGLISH);
  private final List<String> notices = new ArrayList<>();
  private final List<Throwable> windows = new ArrayList<>();
  private final Failures failures =
      new Failures((level, sentence) -> notices.add(level + " " + sentence), texts, windows::add);

  @ParameterizedTest
  @EnumSource(StoreFailure.Kind.class)
  void saysInASentenceWhatTheWorkspaceCannotDo(StoreFailure.Kind kind) {
    failures.accept(new StoreFailure(kind, "for the log", null));
    String key = "notice.store." + kind.name();
    assertTrue(texts.has(key), key);
    assertEquals(List.of("ERROR " + texts.of(key)), notices);
    assertTrue(windows.isEmpty());
  }

  @Test
  void showsTheUnexpectedInItsWindow() {
    IllegalStateException planted = new IllegalStateException("planted");
    failures.accept(new CompletionException(planted));
    assertSame(planted, windows.getFirst());
    assertTrue(notices.isEmpty());
  }
}
