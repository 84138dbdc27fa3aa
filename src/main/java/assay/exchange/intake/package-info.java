/**
 * Cases from the files of other tools: a list of formats, each a class. {@code docs/imports.md}
 * documents what they take. Every file is hostile: it is read and judged as a whole before anything
 * is written. Red-team material is left out and counted, and a case that is locked is left out,
 * too.
 */
@NullMarked
package assay.exchange.intake;

import org.jspecify.annotations.NullMarked;
