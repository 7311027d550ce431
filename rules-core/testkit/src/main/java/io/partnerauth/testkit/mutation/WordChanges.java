package io.partnerauth.testkit.mutation;

import static java.util.Objects.requireNonNull;

import io.partnerauth.internal.name.DeclaredWords;
import io.partnerauth.internal.name.WordList;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.OwnerFigure.Holders;
import io.partnerauth.internal.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All mistakes in what words include: each part left out of each union that a rule asks about,
 * directly or through others.
 *
 * @param words as the file declares them
 * @param rules those of the pack
 */
record WordChanges(DeclaredWords words, Collection<Rule> rules) {
  private static final String HEADER =
      "fact,attribute,word,includes,meaning,source,exceptionDays\n";

  /**
   * {@return one pack per mistake}
   *
   * @param path of the file
   * @param pack the files, by path
   */
  List<RuleMutant> of(String path, Map<String, String> pack) {
    List<RuleMutant> mutants = new ArrayList<>();
    words
        .declared()
        .forEach(
            (attribute, list) -> {
              Set<String> asked = asked(attribute, list);
              list.words()
                  .forEach(
                      (name, word) -> {
                        for (String part :
                            asked.contains(name) ? word.includes() : Set.<String>of()) {
                          Map<String, String> changed = new TreeMap<>(pack);
                          changed.put(path, without(attribute, name, part));
                          mutants.add(
                              new RuleMutant(
                                  name,
                                  path,
                                  line(requireNonNull(pack.get(path)), attribute, name),
                                  "without " + part,
                                  changed));
                        }
                      });
            });
    return mutants;
  }

  /** Those that rules name, and all that these are the unions of. */
  private Set<String> asked(Attribute attribute, WordList list) {
    Set<String> asked =
        rules.stream()
            .flatMap(Rule::tests)
            .filter(test -> isOf(test.attribute(), attribute))
            .map(
                test -> test.attribute().kind().isKeyed() ? test.attribute().key() : test.literal())
            .map(String::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
    boolean more = true;
    while (more) {
      more = false;
      for (String word : List.copyOf(asked)) {
        more |= list.words().containsKey(word) && asked.addAll(list.words().get(word).includes());
      }
    }
    return asked;
  }

  private static boolean isOf(Attribute asked, Attribute attribute) {
    return asked.equals(attribute)
        || (attribute.equals(Attribute.CUSTOMER_LISTINGS)
            && asked.kind().figure().filter(one -> one.holders() == Holders.LISTED).isPresent());
  }

  private String without(Attribute changed, String union, String part) {
    StringBuilder text = new StringBuilder(HEADER);
    words
        .declared()
        .forEach(
            (attribute, list) ->
                list.words()
                    .forEach(
                        (name, word) -> {
                          Set<String> includes = new TreeSet<>(word.includes());
                          if (attribute.equals(changed) && name.equals(union)) {
                            includes.remove(part);
                          }
                          text.append(row(attribute, name, word, includes));
                        }));
    return text.toString();
  }

  private static String row(
      Attribute attribute, String name, DeclaredWords.DeclaredWord word, Set<String> includes) {
    String days =
        attribute.equals(Attribute.SALE_LICENCES)
            ? word.exceptionDays().map(String::valueOf).orElse("")
            : "";
    return attribute.fact()
        + ","
        + attribute.component()
        + ","
        + quoted(name)
        + ","
        + quoted(String.join(";", includes))
        + ",,"
        + quoted(word.source())
        + ","
        + days
        + "\n";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /** The line of a word's row; its cells before the meaning have no commas in most files. */
  private static int line(String text, Attribute attribute, String word) {
    List<List<String>> lines =
        text.lines().map(line -> List.of(line.replace("\"", "").split(",", -1))).toList();
    int ofAttribute = lines.get(0).indexOf("attribute");
    int ofWord = lines.get(0).indexOf("word");
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = lines.get(i);
      if (cells.size() > Math.max(ofAttribute, ofWord)
          && cells.get(ofAttribute).equals(attribute.component())
          && cells.get(ofWord).equals(word)) {
        return i + 1;
      }
    }
    return 1;
  }
}
