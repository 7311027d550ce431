/** How falsified samples are printed; jqwik finds these formats by itself. */
@NullMarked
package io.partnerauth.testkit.report;

import org.jspecify.annotations.NullMarked;
