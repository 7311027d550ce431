/** What makes a build fail whose properties did not run. */
@NullMarked
package io.partnerauth.testkit.guard;

import org.jspecify.annotations.NullMarked;
