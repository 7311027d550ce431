/**
 * Files of registers, taken apart into records. Depends on no other package of the library, so that
 * any may use it. Not API.
 */
@NullMarked
package io.partnerauth.internal.register;

import org.jspecify.annotations.NullMarked;
