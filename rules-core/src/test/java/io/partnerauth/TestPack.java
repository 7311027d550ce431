package io.partnerauth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Small packs, written into a folder of the test. */
public final class TestPack {
  /**
   * Half a page of rules with each kind of verdict, in the manner of the shipped Zoom directive.
   */
  public static final String ZOOM =
      """
      package io.partnerauth.rules.zoom

      import io.partnerauth.facts.*

      global io.partnerauth.facts.Ruling ruling

      rule "Letter of 31 March 2021"
          @source( "A letter to partners" )
          @status( RECEIVED )
          @authority( VENDOR )
      when
          Grant( vendor == "Zoom" )
          Customer( regions contains "CIS" )
          Sale( channel == Channel.PARTNER, date >= "31-Mar-2021" )
      then
      end

      rule "Z-1 Government agencies" extends "Letter of 31 March 2021"
      when
          Customer( buyerClass == BuyerClass.GOVERNMENT_AGENCY )
          Sale( kind in (SaleKind.NEW, SaleKind.EXPANSION) )
      then
          ruling.revoke( "No more sales to government agencies." );
      end

      rule "Z-2 State owned" extends "Letter of 31 March 2021"
      when
          Customer( buyerClass != BuyerClass.GOVERNMENT_AGENCY, stateControlled == true || stateInterest >= 50 )
      then
          ruling.revoke( "No more sales to the state's companies." );
      end

      rule "Z-3 Part state owned" extends "Letter of 31 March 2021"
      when
          Customer( stateControlled == false, stateInterest >= 10, stateInterest < 50 )
      then
          ruling.review( "Ask compliance about the state's part." );
      end

      rule "Z-4 Support of old contracts" extends "Letter of 31 March 2021"
      when
          Customer( buyerClass == BuyerClass.GOVERNMENT_AGENCY )
          Sale( kind == SaleKind.SUPPORT )
      then
          ruling.condition( "Support ends with the term." );
      end
      """;

  public static final String REGIONS =
      """
      region,member,role,validFrom,validTo,note
      CIS,RU,MEMBER,1993-07-20,,
      CIS,KZ,MEMBER,1994-04-20,,
      CIS,GE,MEMBER,1994-04-19,2009-08-18,left
      CIS,UA,FOUNDING_PARTY,1991-12-10,,never ratified
      CRIMEA,UA-43,MEMBER,2014-12-19,,
      """;

  private TestPack() {}

  public static AuthorizationRules zoom(Path folder) {
    return load(folder, Map.of("zoom/letter.drl", ZOOM));
  }

  public static AuthorizationRules load(Path folder, Map<String, String> files) {
    write(folder, "regions.csv", REGIONS);
    files.forEach((path, text) -> write(folder, path, text));
    return AuthorizationRules.load(folder);
  }

  public static void write(Path folder, String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text of {@code words.csv}.
   *
   * @param rows each with fact, attribute and word
   */
  public static String words(String... rows) {
    return "fact,attribute,word,includes,meaning,source\n" + String.join(",,,\n", rows) + ",,,\n";
  }

  /** One rule file around a rule's head and conditions. */
  public static String rule(String vendorFolder, String name, String when, String then) {
    return """
        package io.partnerauth.rules.%s

        import io.partnerauth.facts.*

        global io.partnerauth.facts.Ruling ruling

        rule "%s"
            @source( "A source" )
            @status( CONFIRMED )
            @authority( VENDOR )
        when
        %s
        then
            %s
        end
        """
        .formatted(vendorFolder, name, when.indent(4), then);
  }
}
