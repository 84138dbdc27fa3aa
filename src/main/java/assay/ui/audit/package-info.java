/**
 * The audit log on a screen of its own: what was locked, refused, declared and decided, newest
 * first. It can be read, filtered and copied, and never changed.
 *
 * <p>Only {@link AuditScreen} is for others, and only the wiring uses it.
 */
@NullMarked
package assay.ui.audit;

import org.jspecify.annotations.NullMarked;
