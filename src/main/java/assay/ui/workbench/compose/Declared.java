package assay.ui.workbench.compose;

import assay.attempt.Case;
import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.conduct.CaseKeys;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person has declared, and of what. An answer about minors holds for the prompt as the locks
 * know it, so without regard to letter case and punctuation, and for the pictures that were there
 * when it was given, or fewer of them, with their metadata or without. It is never carried over to
 * another picture or to other words. When the words come back, so does the answer. What was said of
 * rights holds for the pictures alone.
 *
 * @param minors the answer
 * @param prompt what the prompt was known by
 * @param pictures which pictures it was about
 * @param allowed the pictures that may be used
 */
record Declared(Minors minors, Set<Sha256> prompt, Set<Sha256> pictures, Set<Sha256> allowed) {
  /** Nobody has answered. */
  static final Declared NOTHING = new Declared(Minors.NOT_STATED, Set.of(), Set.of(), Set.of());

  Declared {
    prompt = Set.copyOf(prompt);
    pictures = Set.copyOf(pictures);
    allowed = Set.copyOf(allowed);
  }

  /** All that a case says of itself. */
  static Declared of(Case tested) {
    Declaration said = tested.declaration();
    return NOTHING.answering(tested, said.minors()).allowing(tested, said.rightsConfirmed());
  }

  /** The same with an answer about this case. */
  Declared answering(Case tested, Minors answer) {
    return new Declared(answer, promptOf(tested), picturesOf(tested), allowed);
  }

  /** The same with its pictures allowed, or not. */
  Declared allowing(Case tested, boolean may) {
    return new Declared(minors, prompt, pictures, may ? picturesOf(tested) : Set.of());
  }

  /** What of it holds for this case. */
  Declaration about(Case tested) {
    Set<Sha256> now = picturesOf(tested);
    boolean same = prompt.equals(promptOf(tested)) && pictures.containsAll(now);
    return new Declaration(
        same ? minors : Minors.NOT_STATED, !now.isEmpty() && allowed.containsAll(now));
  }

  /** Whether an answer was given that does not hold for this case. */
  boolean isOutdatedFor(Case tested) {
    return minors != Minors.NOT_STATED && about(tested).minors() == Minors.NOT_STATED;
  }

  private static Set<Sha256> promptOf(Case tested) {
    return CaseKeys.of(Case.ofPrompt(tested.prompt()));
  }

  private static Set<Sha256> picturesOf(Case tested) {
    return tested.images().stream().map(ReferenceImage::identity).collect(Collectors.toSet());
  }
}
