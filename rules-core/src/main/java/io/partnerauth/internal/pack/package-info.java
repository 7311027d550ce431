/**
 * Reads a pack: a folder of rules, regions and scenarios with one version. Every text comes in as
 * a {@link io.partnerauth.internal.pack.SourceFile}. Not API.
 */
@NullMarked
package io.partnerauth.internal.pack;

import org.jspecify.annotations.NullMarked;
