/**
 * The plan file of a sweep: YAML in, a draft of it, a plan of it once pictures and endpoints are at
 * hand, and YAML out. {@code docs/sweeps.md} documents the keys, {@code sweep-plan.schema.json}
 * holds them for editors.
 *
 * <p>A plan may come from anybody and is hostile until it is checked: all that is wrong with it is
 * told at once, and nothing in it makes this throw. Sends nothing and knows no workspace; front
 * ends may use it.
 */
@NullMarked
package assay.exchange.sweep;

import org.jspecify.annotations.NullMarked;
