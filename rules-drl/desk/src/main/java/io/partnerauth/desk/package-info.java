/**
 * The desk, a command line: see what a rule change does before it ships. It starts at {@link
 * io.partnerauth.desk.Desk}; each command is one class.
 *
 * <p>Commands write through {@link io.partnerauth.desk.Terminal}, ask {@link
 * io.partnerauth.desk.RulesOption} which pack is meant, and throw {@link
 * io.partnerauth.desk.UserMistake} for what its user can put right.
 */
@NullMarked
package io.partnerauth.desk;

import org.jspecify.annotations.NullMarked;
