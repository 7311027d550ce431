/**
 * Which rules speak about a situation, answered by Drools. Start at {@link
 * io.partnerauth.internal.engine.Knowledge}. Not API.
 *
 * <p>Checked rules become Drools' canonical model, built from lambdas: no code is generated, no
 * class is loaded, no compiler runs.
 */
@NullMarked
package io.partnerauth.internal.engine;

import org.jspecify.annotations.NullMarked;
