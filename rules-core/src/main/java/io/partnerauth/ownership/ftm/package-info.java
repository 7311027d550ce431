/**
 * Reads files of FollowTheMoney entities into a history of owners. Start at {@link
 * io.partnerauth.ownership.ftm.FtmReader}. Needs the optional dependency {@code
 * com.fasterxml.jackson.core:jackson-core}.
 */
@NullMarked
package io.partnerauth.ownership.ftm;

import org.jspecify.annotations.NullMarked;
