package io.partnerauth.benchmarks;

import io.partnerauth.benchmarks.engine.Contender;
import io.partnerauth.benchmarks.engine.IndexedJava;
import io.partnerauth.benchmarks.engine.NaiveJava;
import io.partnerauth.benchmarks.library.LibraryDecision;
import io.partnerauth.benchmarks.library.LibraryOutcome;
import io.partnerauth.benchmarks.library.LibraryReasons;
import io.partnerauth.benchmarks.library.LibraryVotes;
import java.util.Locale;
import java.util.Optional;

/** The engines that are compared, in the order of the tables. */
enum EngineName {
  INDEXED_JAVA("Java by hand, indexed", IndexedJava.class.getName(), ""),
  NAIVE_JAVA("Java by hand, every rule in turn", NaiveJava.class.getName(), ""),
  LIBRARY_OUTCOME(
      "This library, outcome", LibraryOutcome.class.getName(), "io.partnerauth:rules-core"),
  LIBRARY_DECISION(
      "This library, decision", LibraryDecision.class.getName(), "io.partnerauth:rules-core"),
  LIBRARY_REASONS(
      "This library, decision with its reasons read",
      LibraryReasons.class.getName(),
      "io.partnerauth:rules-core"),
  LIBRARY_VOTES(
      "This library, decision with Drools asked every time",
      LibraryVotes.class.getName(),
      "io.partnerauth:rules-core"),
  DROOLS_STATELESS(
      "Drools, StatelessKieSession", peer("DroolsStateless"), "org.drools:drools-engine"),
  DROOLS_SESSION(
      "Drools, one KieSession reused", peer("DroolsSession"), "org.drools:drools-engine"),
  EASY_RULES("Easy Rules", peer("EasyRules"), "org.jeasy:easy-rules-core"),
  JCASBIN("jCasbin", peer("JCasbin"), "org.casbin:jcasbin"),
  CEL("CEL", peer("Cel"), "dev.cel:cel"),
  DMN("DMN decision table", peer("Dmn"), "org.kie:kie-dmn-core"),
  EVRETE("Evrete", peer("Evrete"), "org.evrete:evrete-core"),
  CEDAR("Cedar", peer("Cedar"), "com.cedarpolicy:cedar-java-uber");

  private final String title;
  private final String contender;
  private final String artifact;

  EngineName(String title, String contender, String artifact) {
    this.title = title;
    this.contender = contender;
    this.artifact = artifact;
  }

  private static String peer(String name) {
    return "io.partnerauth.benchmarks.peers." + name;
  }

  /** {@return the engine's name in the tables} */
  String title() {
    return title;
  }

  /** {@return name of the {@link Contender} class} */
  String contender() {
    return contender;
  }

  /**
   * {@return the artifact that it needs, in the terms of {@link DependencyTree}; hand-written Java
   * has none}
   */
  Optional<String> artifact() {
    return artifact.isEmpty() ? Optional.empty() : Optional.of(artifact);
  }

  /** {@return whether the adapter is in the module of the peers} */
  boolean peer() {
    return contender.startsWith(peer(""));
  }

  /** {@return whether several threads may ask the engine at once, so that two are timed as well} */
  boolean shared() {
    return this == LIBRARY_DECISION;
  }

  /**
   * {@return the name on the command line and in the raw figures, such as {@code drools-session}}
   */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
