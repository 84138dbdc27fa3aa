/**
 * Draws the sample pictures, so that none is fetched from anywhere. Run {@link
 * assay.exchange.pictures.SamplePictures} to draw them anew.
 */
@NullMarked
package assay.exchange.pictures;

import org.jspecify.annotations.NullMarked;
