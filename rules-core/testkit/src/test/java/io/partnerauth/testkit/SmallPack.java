package io.partnerauth.testkit;

import io.partnerauth.AuthorizationRules;
import java.util.Map;

/** Half a page of rules with each kind of verdict, in the manner of the shipped Zoom directive. */
final class SmallPack {
  static final String REGIONS =
      """
      region,member,role,validFrom,validTo,note
      CIS,RU,MEMBER,1993-07-20,,
      CIS,KZ,MEMBER,1994-04-20,,
      CIS,GE,MEMBER,1994-04-19,2009-08-18,left
      CIS,UA,FOUNDING_PARTY,1991-12-10,,never ratified
      CRIMEA,UA-43,MEMBER,2014-12-19,,
      """;

  static final String ZOOM =
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
          Customer( buyerClass != BuyerClass.GOVERNMENT_AGENCY )
          Customer( stateControlled == true || stateInterest >= 50 )
      then
          ruling.revoke( "No more sales to the state's companies." );
      end

      rule "Z-3 Part state owned" extends "Letter of 31 March 2021"
      when
          Customer( stateInterest >= 10 )
      then
          ruling.review( "Ask compliance about the state's part." );
      end
      """;

  private SmallPack() {}

  /** {@return the pack} */
  static AuthorizationRules rules() {
    return AuthorizationRules.load(Map.of("regions.csv", REGIONS, "zoom/letter.drl", ZOOM));
  }

  /** {@return the pack with one piece of its rules replaced by another} */
  static AuthorizationRules changed(String before, String after) {
    String text = ZOOM.replace(before, after);
    if (text.equals(ZOOM)) {
      throw new IllegalArgumentException("The rules do not hold " + before);
    }
    return AuthorizationRules.load(Map.of("regions.csv", REGIONS, "zoom/letter.drl", text));
  }
}
