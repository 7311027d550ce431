package io.partnerauth.desk.book;

import java.util.Optional;

/**
 * The bytes of one row, before anybody made sense of them.
 *
 * @param line the line of the file that it begins on, from 1
 * @param end how many bytes of the file come up to its end, line end included
 * @param bytes without the line end; only the beginning where there is a problem
 * @param problem why it cannot be a row, whatever its bytes say
 */
public record RawRow(long line, long end, byte[] bytes, Optional<String> problem) {}
