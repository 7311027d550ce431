/** The desk: see what a rule change does before it ships. */
@NullMarked
package io.partnerauth.desk;

import org.jspecify.annotations.NullMarked;
