package io.partnerauth;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Collects what a licence says; what is never said is not limited.
 *
 * <p>Each method says one thing, and saying it again replaces it. Not thread-safe; may be used on
 * after {@link #build}, and licences that were built do not change.
 */
public final class LicenceBuilder {
  private String name;
  private Optional<String> issuer = Optional.empty();
  private Optional<String> number = Optional.empty();
  private List<String> approvers = List.of();
  private Optional<String> reason = Optional.empty();
  private Optional<LocalDate> from = Optional.empty();
  private Optional<LocalDate> to = Optional.empty();

  LicenceBuilder(String name) {
    this.name = Names.given("name of a licence", name);
  }

  LicenceBuilder(Licence licence) {
    name = licence.name();
    issuer = licence.issuer();
    number = licence.number();
    approvers = licence.approvers();
    reason = licence.reason();
    from = licence.from();
    to = licence.to();
  }

  /** Takes another name. */
  public LicenceBuilder name(String word) {
    name = Names.given("name of a licence", word);
    return this;
  }

  /** Takes who gave it. */
  public LicenceBuilder issuer(String who) {
    return issuer(Names.present("issuer of a licence", who));
  }

  /** Takes who gave it; empty for an exception that the host's own compliance desk made. */
  public LicenceBuilder issuer(Optional<String> who) {
    issuer = Names.given("issuer of a licence", who);
    return this;
  }

  /** Takes what the issuer calls it. */
  public LicenceBuilder number(String text) {
    return number(Names.present("number of a licence", text));
  }

  /** Takes what the issuer calls it; empty when it has no number. */
  public LicenceBuilder number(Optional<String> text) {
    number = Names.given("number of a licence", text);
    return this;
  }

  /** Takes who of the host's own people let it be used, all of them; an exception needs two. */
  public LicenceBuilder approvers(String... people) {
    return approvers(Names.all("approver of a licence", people));
  }

  /** Takes who of the host's own people let it be used, all of them; an exception needs two. */
  public LicenceBuilder approvers(Collection<String> people) {
    approvers = Names.all("approver of a licence", people);
    return this;
  }

  /** Takes why they did. */
  public LicenceBuilder reason(String why) {
    return reason(Names.present("reason of a licence", why));
  }

  /** Takes why they did; empty when it is not said. */
  public LicenceBuilder reason(Optional<String> why) {
    reason = Names.given("reason of a licence", why);
    return this;
  }

  /** Takes the first day. */
  public LicenceBuilder from(LocalDate day) {
    return from(Names.present("first day of a licence", day));
  }

  /** Takes the first day; empty means from ever. */
  public LicenceBuilder from(Optional<LocalDate> day) {
    from = Names.given("first day of a licence", day);
    return this;
  }

  /** Takes the day after the last. */
  public LicenceBuilder to(LocalDate day) {
    return to(Names.present("end of a licence", day));
  }

  /** Takes the day after the last; empty means without end. */
  public LicenceBuilder to(Optional<LocalDate> day) {
    to = Names.given("end of a licence", day);
    return this;
  }

  /**
   * {@return the licence}
   *
   * @throws InvalidQuestionException as {@link Licence} does
   */
  public Licence build() {
    return new Licence(name, issuer, number, approvers, reason, from, to);
  }
}
