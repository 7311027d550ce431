/**
 * A value that is made when it is first asked for. Depends on no other package of the library, so
 * that any may use it. Not API.
 */
@NullMarked
package io.partnerauth.internal.lazy;

import org.jspecify.annotations.NullMarked;
