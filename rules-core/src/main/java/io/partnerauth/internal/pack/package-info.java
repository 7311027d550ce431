/**
 * Reads a pack: a folder of rules, regions and scenarios with one version. Start at {@link
 * io.partnerauth.internal.pack.PackFiles}. Not API.
 */
@NullMarked
package io.partnerauth.internal.pack;

import org.jspecify.annotations.NullMarked;
