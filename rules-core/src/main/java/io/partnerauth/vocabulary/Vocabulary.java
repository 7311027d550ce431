package io.partnerauth.vocabulary;

import io.partnerauth.Authority;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Status;
import io.partnerauth.facts.Ruling;
import io.partnerauth.internal.drl.check.MetadataKey;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.AttributeKind;
import io.partnerauth.internal.text.Mistakes;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * All that a rule may say: attributes to compare, constants, annotations and verdicts.
 *
 * <p>The meanings are the documentation of {@link io.partnerauth.facts}, so that there is one text
 * for both. Immutable and thread-safe.
 *
 * @param attributes what conditions compare, in the order in which the facts declare them
 * @param constants the enums whose constants attributes and annotations take, and the words of a
 *     pack
 * @param annotations what may stand between a rule's name and its conditions, each with an at sign
 * @param verdicts what a clause's then part may say, most severe first
 */
public record Vocabulary(
    List<Entry> attributes,
    List<Constants> constants,
    List<Word> annotations,
    List<Word> verdicts) {
  /** Copies the lists. */
  public Vocabulary {
    Mistakes.given(Vocabulary.class, attributes, constants, annotations, verdicts);
    attributes = List.copyOf(attributes);
    constants = List.copyOf(constants);
    annotations = List.copyOf(annotations);
    verdicts = List.copyOf(verdicts);
  }

  /**
   * An attribute that conditions may compare with a literal.
   *
   * @param fact the pattern that it stands in, such as {@code Customer}
   * @param name such as {@code stateInterest}
   * @param type what its values are, for people, such as "a percentage from 0 to 100"
   * @param meaning what it says
   * @param constants the enum whose constants it takes, or what its words are listed under; empty
   *     for other types
   * @param operators those that fit it, as rules write them
   * @param examples whole patterns
   */
  public record Entry(
      String fact,
      String name,
      String type,
      String meaning,
      Optional<String> constants,
      List<String> operators,
      List<String> examples) {
    /** Copies the lists. */
    public Entry {
      Mistakes.given(Entry.class, fact, name, type, meaning, constants, operators, examples);
      operators = List.copyOf(operators);
      examples = List.copyOf(examples);
    }

    /** Whether it is the form of another one, which the pack adds: {@code number["aNumber"]}. */
    private boolean isForm(Entry other) {
      int key = name.indexOf('[') + 1;
      return key > 0 && fact.equals(other.fact) && other.name.startsWith(name.substring(0, key));
    }

    private Entry constants(String words) {
      return new Entry(fact, name, type, meaning, Optional.of(words), operators, examples);
    }
  }

  /**
   * An enum.
   *
   * @param name as rules write it before the dot
   * @param meaning what it tells apart
   * @param words its constants, in the order in which it declares them
   */
  public record Constants(String name, String meaning, List<Word> words) {
    /** Copies the list. */
    public Constants {
      Mistakes.given(Constants.class, name, meaning, words);
      words = List.copyOf(words);
    }
  }

  /**
   * One word that a rule may use.
   *
   * @param text the word
   * @param meaning what it says
   * @param example how a rule writes it
   */
  public record Word(String text, String meaning, String example) {
    /** Refuses null. */
    public Word {
      Mistakes.given(Word.class, text, meaning, example);
    }
  }

  /** {@return the vocabulary of this version of the library} */
  public static Vocabulary current() {
    Documentation documentation = Documentation.ofFacts();
    List<Entry> attributes = new ArrayList<>();
    Set<Class<? extends Enum<?>>> enums = new LinkedHashSet<>();
    for (AttributeKind kind : AttributeKind.values()) {
      Attribute attribute = kind.isKeyed() ? form(kind) : Attribute.of(kind);
      attributes.add(entry(attribute, documentation.of(kind.fact(), kind.component())));
      attribute.constants().ifPresent(enums::add);
    }
    List<Constants> constants = new ArrayList<>();
    enums.forEach(
        type -> constants.add(constants(type, type.getSimpleName() + ".", documentation)));
    List.of(Status.class, Authority.class)
        .forEach(type -> constants.add(constants(type, "", documentation)));
    return new Vocabulary(attributes, constants, annotationWords(), verdictWords(documentation));
  }

  /**
   * {@return the vocabulary with the attributes that the pack of these rules adds, and the words
   * that they know, each attribute's under its name, such as {@code Customer.listings}}
   */
  public static Vocabulary of(AuthorizationRules rules) {
    Mistakes.given("rules", rules);
    Vocabulary current = current();
    List<Constants> constants = new ArrayList<>(current.constants);
    List<Entry> attributes = new ArrayList<>();
    List<Entry> own = new ArrayList<>();
    rules
        .ownAttributes()
        .forEach((name, meaning) -> own.add(entry(Attribute.named(name), meaning)));
    for (Entry entry : current.attributes) {
      String name = entry.fact + "." + entry.name;
      List<Entry> declared = own.stream().filter(entry::isForm).toList();
      if (!declared.isEmpty()) {
        attributes.addAll(declared);
        continue;
      }
      List<Word> words = new ArrayList<>();
      rules
          .words(name)
          .forEach((word, meaning) -> words.add(new Word(word, meaning, '"' + word + '"')));
      attributes.add(words.isEmpty() ? entry : entry.constants(name));
      if (!words.isEmpty()) {
        constants.add(new Constants(name, entry.meaning, words));
      }
    }
    return new Vocabulary(attributes, constants, current.annotations, current.verdicts);
  }

  /** An attribute that a pack could add. */
  private static Attribute form(AttributeKind kind) {
    if (kind.figure().isPresent()) {
      return Attribute.own(kind, kind.figure().get().example());
    }
    String type = kind.component();
    return Attribute.own(
        kind, "a" + type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1));
  }

  private static Entry entry(Attribute attribute, String meaning) {
    PatternExamples examples = new PatternExamples(attribute);
    return new Entry(
        attribute.fact(),
        attribute.written(),
        examples.type(),
        meaning,
        attribute.constants().map(Class::getSimpleName),
        examples.operators(),
        examples.patterns());
  }

  private static Constants constants(
      Class<? extends Enum<?>> type, String before, Documentation documentation) {
    String name = type.getSimpleName();
    List<Word> words =
        Arrays.stream(type.getEnumConstants())
            .map(Enum::name)
            .map(word -> new Word(word, documentation.of(name, word), before + word))
            .toList();
    return new Constants(name, documentation.of(name), words);
  }

  private static List<Word> annotationWords() {
    return Arrays.stream(MetadataKey.values())
        .map(
            key ->
                new Word(
                    "@" + key.word(),
                    key.meaning()
                        + (MetadataKey.REQUIRED.contains(key)
                            ? " Every clause has one, its own or its directive's."
                            : ""),
                    key.example()))
        .toList();
  }

  private static List<Word> verdictWords(Documentation documentation) {
    String type = Ruling.class.getSimpleName();
    List<String> severity = List.of("revoke", "review", "condition");
    return Arrays.stream(Ruling.class.getMethods())
        .map(Method::getName)
        .sorted(Comparator.comparingInt(severity::indexOf))
        .map(
            verdict ->
                new Word(
                    "ruling." + verdict,
                    documentation.of(type, verdict),
                    "ruling." + verdict + "( \"One sentence or more for the partner.\" );"))
        .toList();
  }
}
