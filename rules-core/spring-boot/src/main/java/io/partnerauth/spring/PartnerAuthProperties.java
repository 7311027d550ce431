package io.partnerauth.spring;

import io.partnerauth.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a host can set.
 *
 * @param rules which rules decide
 * @param observations whether decisions are observed
 */
@ConfigurationProperties("partnerauth")
public record PartnerAuthProperties(
    @DefaultValue Source rules, @DefaultValue Observations observations) {

  /**
   * Which rules decide.
   *
   * @param folder folder of rules that is followed; the shipped rules when there is none
   * @param interval how long it takes from one look at the folder to the next
   * @param unverified what a directive that only the press reported counts for: CONDITIONAL, REVIEW
   *     or REVOKED
   */
  public record Source(
      @Nullable Path folder,
      @DefaultValue("1s") Duration interval,
      @DefaultValue("REVIEW") Outcome unverified) {}

  /**
   * Whether decisions are observed.
   *
   * @param enabled whether each decision is a Micrometer observation, which costs far more than the
   *     decision; outcomes are counted in any case
   */
  public record Observations(@DefaultValue("false") boolean enabled) {}
}
