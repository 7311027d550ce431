/**
 * Exact answers about a rule pack as a whole. Start at {@link io.partnerauth.analysis.PackAnalysis}
 * for one pack, and at {@link io.partnerauth.analysis.PackDifference} for what an edit changes.
 *
 * <p>Rules compare attributes with literals, so a pack's behaviour is a finite table. The analysis
 * looks at all of it, and says so where it could not.
 */
@NullMarked
package io.partnerauth.analysis;

import org.jspecify.annotations.NullMarked;
