/**
 * Rules as a bean of Spring Boot 3.5 and 4: see {@link io.partnerauth.spring.PartnerAuthProperties}
 * for what can be set.
 */
@NullMarked
package io.partnerauth.spring;

import org.jspecify.annotations.NullMarked;
