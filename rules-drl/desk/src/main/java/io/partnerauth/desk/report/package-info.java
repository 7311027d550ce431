/**
 * The report: one page about a pack that a lawyer can read. Start at {@link
 * io.partnerauth.desk.report.Report}.
 *
 * <p>What the page says about outcomes is what the engine answered to questions; it reads no rule
 * itself. Each section is one class that writes its part of the page.
 */
@NullMarked
package io.partnerauth.desk.report;

import org.jspecify.annotations.NullMarked;
