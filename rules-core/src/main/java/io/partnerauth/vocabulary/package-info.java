/**
 * All that a rule file may say, with its documentation. Start at {@link
 * io.partnerauth.vocabulary.Vocabulary}.
 */
@NullMarked
package io.partnerauth.vocabulary;

import org.jspecify.annotations.NullMarked;
