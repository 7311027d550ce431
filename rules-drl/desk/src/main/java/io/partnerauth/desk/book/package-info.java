/**
 * Customer books: files of many customers, read row by row. Start at {@link
 * io.partnerauth.desk.book.CustomerBook}.
 *
 * <p>A bad row is a value with its line and reason, so that one mistake never stops a million other
 * customers. Rows are cut from bytes, one thread after the other, and each is then made sense of by
 * itself, on any thread.
 */
@NullMarked
package io.partnerauth.desk.book;

import org.jspecify.annotations.NullMarked;
