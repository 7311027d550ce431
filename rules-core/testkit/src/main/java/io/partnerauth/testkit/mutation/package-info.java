/**
 * Mutation testing of rules: changes one literal, operator or condition at a time and reports the
 * changes that nothing notices. Start at {@link io.partnerauth.testkit.mutation.RuleMutation}.
 */
@NullMarked
package io.partnerauth.testkit.mutation;

import org.jspecify.annotations.NullMarked;
