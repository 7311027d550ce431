/** Laws that every rule pack obeys, and generators of the worlds that they are tried in. */
@NullMarked
package io.partnerauth.testkit;

import org.jspecify.annotations.NullMarked;
