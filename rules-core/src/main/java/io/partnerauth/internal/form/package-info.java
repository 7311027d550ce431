/**
 * The form in which hosts write down customers, partners and sales: the same in YAML and JSON.
 *
 * <p>A syntax makes {@link io.partnerauth.internal.form.Node}s with their places; readers make
 * values of them, and an issue of each mistake. Writers make maps, lists and texts, which a syntax
 * lays out.
 */
@NullMarked
package io.partnerauth.internal.form;

import org.jspecify.annotations.NullMarked;
