package io.partnerauth.testkit.laws;

/**
 * All laws that every decision obeys, for a build to run on its own rules:
 *
 * <pre>{@code
 * class OurRulesObeyTheLawsTest implements AllLaws {
 *   public Path rules() {
 *     return Path.of("rules");
 *   }
 * }
 * }</pre>
 *
 * <p>Laws are numbered from 1 to 40 and grouped by their subject; a build that cares for some of
 * the groups implements those. Where a law is about what rules say, it is held in every cell of the
 * pack: in each combination of facts that can occur and that the rules tell apart. Other laws try
 * some questions, on and beside what the rules compare facts with. The report at the end of the run
 * says which did what.
 *
 * <p>Law 34, that stock Drools fires the same rules, needs stock Drools, and is held by the
 * library's own build.
 */
public interface AllLaws
    extends DecisionLaws,
        RuleLaws,
        FactLaws,
        OwnershipLaws,
        FigureLaws,
        RegionAndDateLaws,
        LicenceLaws,
        KnowledgeLaws,
        NameLaws,
        PackLaws {}
