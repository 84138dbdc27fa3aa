package assay.simulator.judgement;

import assay.simulator.protocol.Category;
import assay.simulator.protocol.Level;

/**
 * What the answer tells of a category that has a setting.
 *
 * @param category which
 * @param level how probable harm is
 * @param blocked whether it reaches the threshold that was sent
 */
public record Rating(Category category, Level level, boolean blocked) {}
