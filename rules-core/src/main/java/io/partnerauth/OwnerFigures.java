package io.partnerauth;

import static java.util.stream.Collectors.toCollection;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.AttributeKind;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.Printable;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures that a host knows of the owners of a customer or partner, such as those of a screening
 * service, where it has no graph of them.
 *
 * <pre>{@code
 * Customer.builder()
 *     .figures(OwnerFigures.NONE.share("ownedByListed", "US-SDN", 40).controlled("controlledByState", "RU", false));
 * }</pre>
 *
 * <p>They are named as rules name them, for customers and partners alike, and what is left out is
 * unknown. A figure of one list says nothing of a list that includes it, nor one of a country of a
 * region.
 *
 * @param shares by name with its key, such as {@code ownedByListed["US-SDN"]}, the percentage
 * @param controls by name with its key, such as {@code controlledByState["RU"]}, whether those
 *     control it
 */
public record OwnerFigures(
    SortedMap<String, ShareRange> shares, SortedMap<String, Boolean> controls) {
  /** The names of shares, without whose they are. */
  public static final SortedSet<String> SHARES = names(true);

  /** The names of what says who controls a party. */
  public static final SortedSet<String> CONTROLS = names(false);

  /** Nothing known. */
  public static final OwnerFigures NONE = new OwnerFigures(new TreeMap<>(), new TreeMap<>());

  private static final Pattern NAME = Pattern.compile("(\\w+)\\[\"([^\"\\\\]+)\"\\]");

  /**
   * Copies the maps; a share of which nothing is known is left out.
   *
   * @throws InvalidQuestionException when a name is none of such a figure
   */
  public OwnerFigures {
    Mistakes mistakes = new Mistakes();
    SortedMap<String, ShareRange> known = new TreeMap<>();
    Names.given("map of shares", shares)
        .forEach(
            (name, share) -> {
              check(mistakes, name, true);
              if (!Names.given("share of " + name, share).equals(ShareRange.UNKNOWN)) {
                known.put(name, share);
              }
            });
    shares = Collections.unmodifiableSortedMap(known);
    Names.given("map of controls", controls)
        .forEach(
            (name, control) -> {
              check(mistakes, name, false);
              Names.given("value of " + name, control);
            });
    controls = Collections.unmodifiableSortedMap(new TreeMap<>(controls));
    mistakes.check();
  }

  private static void check(Mistakes mistakes, String name, boolean share) {
    Matcher parts = NAME.matcher(Names.given("name of a figure", name));
    SortedSet<String> all = share ? SHARES : CONTROLS;
    if (!parts.matches() || parts.group(2).isBlank() || !all.contains(parts.group(1))) {
      mistakes.add(
          IssueCode.NOT_ALLOWED,
          "\"%s\" is no %s of owners; it is one of %s with whose it is, as in %s"
              .formatted(
                  Printable.of(name),
                  share ? "share" : "control",
                  String.join(", ", all),
                  share ? "ownedByListed[\"US-SDN\"]" : "controlledByState[\"RU\"]"));
    }
    mistakes.checkLength("name of a figure", name);
  }

  /** Of customers; partners have the same. */
  private static SortedSet<String> names(boolean shares) {
    return Collections.unmodifiableSortedSet(
        Attribute.figures("Customer")
            .filter(kind -> kind.isKeyed() == shares)
            .map(AttributeKind::component)
            .collect(toCollection(TreeSet::new)));
  }

  /**
   * {@return the same figures and a share}
   *
   * @param figure such as {@code ownedByListed}
   * @param key whose it is: the code of a state, the word of a list, a country or region
   * @param percent 0 to 100
   */
  public OwnerFigures share(String figure, String key, long percent) {
    return share(figure, key, ShareRange.exactly(Share.percent(percent)));
  }

  /** {@return the same figures and the range in which a share lies} */
  public OwnerFigures share(String figure, String key, ShareRange range) {
    SortedMap<String, ShareRange> more = new TreeMap<>(shares);
    more.put(name(figure, key), range);
    return new OwnerFigures(more, controls);
  }

  /**
   * {@return the same figures and whether some control the party}
   *
   * @param figure such as {@code controlledByState}
   * @param key who: the code of a state, the word of a list, a country or region
   */
  public OwnerFigures controlled(String figure, String key, boolean does) {
    SortedMap<String, Boolean> more = new TreeMap<>(controls);
    more.put(name(figure, key), does);
    return new OwnerFigures(shares, more);
  }

  private static String name(String figure, String key) {
    return Names.given("name of a figure", figure)
        + "[\""
        + Names.given("key of a figure", key)
        + "\"]";
  }

  /** {@return what is known of a share; empty when nothing is} */
  public Optional<ShareRange> share(String figure, String key) {
    return Optional.ofNullable(shares.get(name(figure, key)));
  }

  /** {@return whether some control the party; empty when it is not known} */
  public Optional<Boolean> controlled(String figure, String key) {
    return Optional.ofNullable(controls.get(name(figure, key)));
  }

  /** {@return whether nothing is known} */
  public boolean isEmpty() {
    return shares.isEmpty() && controls.isEmpty();
  }
}
