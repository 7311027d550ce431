/** A complete host on Spring Boot 4. Start at its {@code README.md}. */
package io.partnerauth.examples.springboot;
