/**
 * Packs that are sealed by their author and approved by others, so that nobody who can only write
 * the folder decides. Start at {@link io.partnerauth.trust.Trust}.
 *
 * <p>A pack's {@code manifest.json} names its files with their SHA-256, and carries Ed25519
 * signatures. Whose signatures count, and how many, stands in a {@link
 * io.partnerauth.trust.KeyList}, which the host gets on another way than the pack.
 */
@NullMarked
package io.partnerauth.trust;

import org.jspecify.annotations.NullMarked;
