package io.partnerauth.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rule files that want code run, a file read, or time and memory used up. */
final class HostileFiles {
  private static final String SING = "io.partnerauth.hostile.Canary.sing()";

  private HostileFiles() {}

  /** A good file with one thing replaced. */
  private static String with(String good, String evil) {
    String file = file("", "Customer( country == \"RU\" )", "ruling.revoke( \"No.\" );");
    if (!file.contains(good)) {
      throw new IllegalArgumentException("The good file has no " + good);
    }
    return file.replace(good, evil);
  }

  private static String file(String beforeRules, String condition, String then) {
    return """
        package io.partnerauth.rules.zoom

        import io.partnerauth.facts.*

        global io.partnerauth.facts.Ruling ruling
        %s
        rule "ZOOM-1 Hostile"
            @source( "A source" )
            @status( CONFIRMED )
            @authority( VENDOR )
        when
            Grant( vendor == "Zoom" )
            %s
        then
            %s
        end
        """
        .formatted(beforeRules, condition, then);
  }

  /** {@return the same file without the evil} */
  static String good() {
    return above("");
  }

  private static String above(String text) {
    return file(text, "Customer( country == \"RU\" )", "ruling.revoke( \"No.\" );");
  }

  private static String when(String condition) {
    return file("", condition, "ruling.revoke( \"No.\" );");
  }

  private static String then(String action) {
    return file("", "Customer( country == \"RU\" )", action);
  }

  /** {@return all of them, by what they try} */
  static Map<String, String> all() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("a call in the then part", then(SING + ";"));
    files.put("a call after the verdict", then("ruling.revoke( \"No.\" ); " + SING + ";"));
    files.put("a call as the message", then("ruling.revoke( String.valueOf(" + SING + ") );"));
    files.put("a call joined to the message", then("ruling.revoke( \"No.\" + " + SING + " );"));
    files.put("a block in the then part", then("{ " + SING + "; ruling.revoke( \"No.\" ); }"));
    files.put("an anonymous class", then("new Object() { { " + SING + "; } };"));
    files.put("a process", then("Runtime.getRuntime().exec( \"touch hostile\" );"));
    files.put("the end of the JVM", then("System.exit( 1 );"));
    files.put("a loop without end", then("while (true) {}"));
    files.put("an insert", then("insert( new Object() );"));
    files.put("a call behind a fake end", then("ruling.revoke( \"No.\" ); // end\n" + SING + ";"));
    files.put(
        "a call in unicode escapes", then("\\u0069o.partnerauth.hostile.Canary.s\\u0069ng();"));
    files.put(
        "a line end in unicode escapes",
        then("ruling.revoke( \"No.\" ); // \\u000a " + SING + ";"));
    files.put("a call in a condition", when("Customer( " + SING + " )"));
    files.put("a call in a comparison", when("Customer( country == \"\" + " + SING + " )"));
    files.put("a method of a fact", when("Customer( country.getClass().getName() == \"x\" )"));
    files.put("a class literal", when("Customer( this.getClass() != null )"));
    files.put("an eval", when("eval( " + SING + " )"));
    files.put("an eval in a pattern", when("Customer( eval( " + SING + " ) )"));
    files.put(
        "an inline MVEL block", when("Customer( country == ( " + SING + " ? \"a\" : \"b\" ) )"));
    files.put("a from", when("Customer() from " + SING));
    files.put("an accumulate", when("accumulate( Customer(), $n : sum( 1 ); " + SING + " )"));
    files.put("a collect", when("java.util.List() from collect( Customer() )"));
    files.put("a regular expression without end", when("Customer( country matches \"(a+)+$\" )"));
    files.put("a binding", when("$c : Customer( $x : country )"));
    files.put("a named consequence", when("Customer( country == \"RU\" )\n do[evil]"));
    files.put("an OOPath", when("/customers[ country == \"RU\" ]"));
    files.put("another fact's class", when("java.lang.Thread( name == \"main\" )"));
    files.put("a fully named canary", when("io.partnerauth.hostile.Canary()"));
    files.put("a function", above("function boolean evil() { return " + SING + "; }"));
    files.put("a query", above("query \"evil\" Customer( " + SING + " ) end"));
    files.put("a declared type", above("declare Evil extends io.partnerauth.hostile.Canary end"));
    files.put(
        "a declared window", above("declare window Evil Customer() over window:time( 1s ) end"));
    files.put("an import of the canary", above("import io.partnerauth.hostile.Canary"));
    files.put("an import of a function", above("import function " + SING.replace("()", "")));
    files.put(
        "an import of an accumulate function",
        above("import accumulate io.partnerauth.hostile.Canary evil"));
    files.put("an import of a static field", above("import static java.lang.System.*"));
    files.put("another global", above("global io.partnerauth.hostile.Canary canary"));
    files.put("a unit", above("unit io.partnerauth.hostile.Canary"));
    files.put("a dialect for the file", above("dialect \"mvel\""));
    files.put("a trait", above("declare trait Evil end"));
    files.put("an entry point", above("declare entry-point \"evil\" end"));
    files.put("a dialect for the rule", with("when\n", "dialect \"mvel\"\nwhen\n"));
    files.put("a salience that calls", with("when\n", "salience ( " + SING + " ? 1 : 2 )\nwhen\n"));
    files.put("an enabled that calls", with("when\n", "enabled ( " + SING + " )\nwhen\n"));
    files.put("a timer", with("when\n", "timer ( int: 1s )\nwhen\n"));
    files.put("a duration", with("when\n", "duration 1\nwhen\n"));
    files.put(
        "an annotation that calls", with("@source( \"A source\" )", "@source( " + SING + " )"));
    files.put(
        "an annotation of another class",
        with("@authority( VENDOR )", "@io.partnerauth.hostile.Canary"));
    files.put("a status that calls", with("@status( CONFIRMED )", "@status( " + SING + " )"));
    files.put("a name that closes itself", with("Hostile", "Hostile\" " + SING + " \""));
    files.put("a name with a line end", with("Hostile", "Hostile\n" + SING));
    files.put("a name with a backslash", with("Hostile", "Hostile\\\" + " + SING));
    files.put("a comment that does not close", with("when\n", "/* /* */ */ " + SING + "\nwhen\n"));
    files.put("a package that climbs", with("io.partnerauth.rules.zoom", "java.lang"));
    files.put("a NUL byte", with("Hostile", "Hos\0tile"));
    files.put("deep parentheses", when("Customer( " + "(".repeat(50_000) + "country == \"RU\""));
    files.put(
        "deep parentheses that close",
        when("Customer( " + "(".repeat(20_000) + "country == \"RU\"" + ")".repeat(20_000) + " )"));
    files.put("deep nots", when("not ( ".repeat(20_000) + "Customer()" + " )".repeat(20_000)));
    files.put(
        "many exclamation marks", when("Customer( " + "!".repeat(100_000) + "stateControlled )"));
    files.put(
        "a great many ors",
        when("Customer( country == \"RU\"" + " || country == \"BY\"".repeat(200_000) + " )"));
    files.put(
        "ors that multiply",
        when("( Customer( country == \"RU\" ) or Partner( country == \"RU\" ) )\n".repeat(40)));
    files.put("a long string", when("Customer( country == \"" + "R".repeat(2_000_000) + "\" )"));
    files.put("a long number", when("Customer( stateInterest > " + "9".repeat(1_000_000) + " )"));
    files.put("a huge exponent", when("Customer( stateInterest > 1e999999999 )"));
    files.put("a long name", with("Hostile", "H".repeat(1_000_000)));
    files.put("nothing but white space", " \t\r\n".repeat(500_000));
    files.put("nothing but quotes", "\"".repeat(500_000));
    files.put("nothing but at signs", "@".repeat(500_000));
    files.put("half a rule, again and again", "rule \"A-1 x\" when ".repeat(50_000));
    files.put("an endless extends", "rule \"A-1 x\" extends ".repeat(50_000));
    files.put("comments in comments", "/*".repeat(500_000));
    return files;
  }
}
