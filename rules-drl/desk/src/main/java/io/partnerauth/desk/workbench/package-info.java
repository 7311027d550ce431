/**
 * The workbench: a page on the reader's own machine on which rules are asked, seen and edited.
 *
 * <p>{@link io.partnerauth.desk.workbench.Workbench} serves it: the page's files, and answers in
 * JSON under {@code api/}. Nothing is reached without the secret in the address, nothing leaves the
 * machine.
 */
@NullMarked
package io.partnerauth.desk.workbench;

import org.jspecify.annotations.NullMarked;
