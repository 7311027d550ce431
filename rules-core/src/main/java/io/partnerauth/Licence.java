package io.partnerauth;

import io.partnerauth.internal.text.Folding;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Letters;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.Printable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A permission that somebody gave for a sale, for a time.
 *
 * <p>Rules cannot permit, but they can ask: {@code Sale( licences not contains "BIS-GL-4" )} says
 * nothing about a sale under that licence. One without an issuer is an exception that the host's
 * own compliance desk made; it needs two approvers, a reason, and an end a year ahead at most,
 * unless the pack's {@code words.csv} gives exceptions of that name more or less time. Of a word
 * that has a source there, such as a law's licence, no desk makes an exception.
 *
 * @param name what it permits, in a word of the pack
 * @param issuer who gave it, such as {@code BIS}, on the host's word; empty for an exception of the
 *     desk's own
 * @param number what the issuer calls it
 * @param approvers who of the host's own people let it be used, each once, sorted
 * @param reason why they did
 * @param from the first day; empty means from ever
 * @param to the day after the last; empty means without end
 */
public record Licence(
    String name,
    Optional<String> issuer,
    Optional<String> number,
    List<String> approvers,
    Optional<String> reason,
    Optional<LocalDate> from,
    Optional<LocalDate> to)
    implements Comparable<Licence> {
  private static final int APPROVERS_OF_AN_EXCEPTION = 2;

  /**
   * Sorts a copy of the approvers.
   *
   * @throws InvalidQuestionException when a text is blank, {@code to} is not after {@code from},
   *     somebody approved it twice or under a name with letters of two alphabets or that nobody
   *     sees, or it is an exception that lacks something
   */
  public Licence {
    Mistakes mistakes = new Mistakes();
    Names.check(mistakes, "name of a licence", name);
    Names.given("issuer of a licence", issuer)
        .ifPresent(text -> Names.check(mistakes, "issuer of the licence " + name(name), text));
    Names.given("number of a licence", number)
        .ifPresent(text -> Names.check(mistakes, "number of the licence " + name(name), text));
    Names.given("reason of a licence", reason)
        .ifPresent(text -> Names.check(mistakes, "reason of the licence " + name(name), text));
    Names.given("first day of a licence", from);
    Names.given("end of a licence", to);
    Set<String> people = new HashSet<>();
    for (String approver : Names.all("approver of a licence", approvers)) {
      Names.check(mistakes, "approver of the licence " + name(name), approver);
      Letters.flaw(approver)
          .ifPresent(
              flaw ->
                  mistakes.add(
                      IssueCode.EXCEPTION,
                      "The approver \"%s\" of the licence %s has %s, so one person could look like two: %s"
                          .formatted(
                              Printable.of(approver), name(name), flaw.what(), flaw.help())));
      if (!people.add(Folding.fold(approver))) {
        mistakes.add(
            IssueCode.EXCEPTION,
            "\"%s\" approved the licence %s twice; name each approver once"
                .formatted(Printable.of(approver), name(name)));
      }
    }
    approvers = approvers.stream().sorted().toList();
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      mistakes.add(
          IssueCode.HOSTS_DAYS,
          "The licence %s ends (%s) before it begins (%s); 'to' is the day after its last day"
              .formatted(name(name), to.get(), from.get()));
    }
    if (issuer.isEmpty()) {
      lacks(approvers, reason, from, to)
          .ifPresent(
              lacks ->
                  mistakes.add(
                      IssueCode.EXCEPTION,
                      "The licence %s has no issuer, so it is an exception of your own and needs %s; give that, or who issued it"
                          .formatted(name(name), lacks)));
    }
    mistakes.check();
  }

  private static Optional<String> lacks(
      List<String> approvers,
      Optional<String> reason,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {
    long people = approvers.stream().map(Folding::fold).distinct().count();
    if (people < APPROVERS_OF_AN_EXCEPTION) {
      return Optional.of("two approvers");
    }
    if (reason.isEmpty()) {
      return Optional.of("a reason");
    }
    return from.isEmpty() || to.isEmpty() ? Optional.of("both days") : Optional.empty();
  }

  /**
   * {@return a builder of a licence without limits}
   *
   * @param name what it permits, in a word of the pack
   */
  public static LicenceBuilder builder(String name) {
    return new LicenceBuilder(name);
  }

  /**
   * {@return a licence without limits}
   *
   * @param name what it permits, in a word of the pack
   * @param issuer who gave it
   */
  public static Licence of(String name, String issuer) {
    return builder(name).issuer(issuer).build();
  }

  /** {@return a builder that says what this licence says, for one that differs in something} */
  public LicenceBuilder toBuilder() {
    return new LicenceBuilder(this);
  }

  /** {@return whether it is an exception that the host's own compliance desk made} */
  public boolean isException() {
    return issuer.isEmpty();
  }

  /**
   * {@return what it lacks to be an exception that a desk may make, such as "two approvers"; empty
   * when it has all of it}
   */
  public Optional<String> lacks() {
    return lacks(approvers, reason, from, to);
  }

  /** {@return whether it is valid on a day} */
  public boolean isValidOn(LocalDate day) {
    Names.given("day", day);
    return from.filter(day::isBefore).isEmpty() && to.filter(end -> !day.isBefore(end)).isEmpty();
  }

  /** {@return by name, then by everything else, so that the order of licences is never visible} */
  @Override
  public int compareTo(Licence other) {
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : all().compareTo(other.all());
  }

  private String all() {
    return String.join("\n", List.of(issuer + "", number + "", approvers + "", reason + ""))
        + from
        + to;
  }

  /**
   * {@return the licence in a line for people: "BIS-GL-4, number 17 of BIS, through 2026-08-19"}
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(Printable.of(name));
    if (issuer.isPresent()) {
      number.ifPresent(said -> text.append(", number ").append(Printable.of(said)));
      text.append(number.isPresent() ? " of " : ", of ").append(Printable.of(issuer.get()));
    } else {
      text.append(", exception");
      number.ifPresent(said -> text.append(' ').append(Printable.of(said)));
    }
    if (!approvers.isEmpty()) {
      text.append(", approved by ").append(Printable.of(String.join(" and ", approvers)));
    }
    reason.ifPresent(why -> text.append(" (").append(Printable.of(why)).append(')'));
    from.ifPresent(day -> text.append(", from ").append(day));
    to.ifPresent(day -> text.append(", through ").append(day.minusDays(1)));
    return text.toString();
  }

  private static String name(String given) {
    return '"' + Printable.of(given) + '"';
  }
}
