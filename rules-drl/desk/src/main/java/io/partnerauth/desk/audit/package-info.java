/**
 * Logs of decisions, years later: is anything changed in them, and would the same rules decide the
 * same?
 */
@NullMarked
package io.partnerauth.desk.audit;

import org.jspecify.annotations.NullMarked;
