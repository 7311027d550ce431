/**
 * This library as one of the engines. Start at {@link
 * io.partnerauth.benchmarks.library.LibraryOutcome}.
 */
@NullMarked
package io.partnerauth.benchmarks.library;

import org.jspecify.annotations.NullMarked;
