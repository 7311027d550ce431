/**
 * The JSON form of questions, decisions and their records, for Jackson 2 and Jackson 3.
 *
 * <p>Register {@link io.partnerauth.json.Jackson2Module} or {@link
 * io.partnerauth.json.Jackson3Module} with the mapper that the host has. What is written and read
 * back is equal. {@code schema-1.json} beside these classes describes the form as a JSON Schema.
 */
@NullMarked
package io.partnerauth.json;

import org.jspecify.annotations.NullMarked;
