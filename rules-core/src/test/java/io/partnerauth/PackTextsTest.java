package io.partnerauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackTextsTest {
  private static final Map<String, String> TEXTS =
      Map.of(
          "zoom/letter.drl",
          """
          package io.partnerauth.rules.zoom

          import io.partnerauth.facts.*

          global io.partnerauth.facts.Ruling ruling

          rule "Zoom letter"
              @source( "Letter to partners" )
              @status( RECEIVED )
              @authority( VENDOR )
          when
              Grant( vendor == "Zoom" )
          then
          end

          rule "Z-1 Agencies" extends "Zoom letter"
          when
              Customer( buyerClass == BuyerClass.GOVERNMENT_AGENCY )
          then
              ruling.revoke( "Not to agencies." );
          end
          """);

  private static PackTexts sent(PackTexts pack) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(pack);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (PackTexts) in.readObject();
    }
  }

  @Test
  void whatWasSentIsThePackAndIsLoadedOnce() throws Exception {
    PackTexts pack = PackTexts.of(TEXTS);
    PackTexts sent = sent(pack);
    assertEquals(pack, sent);
    assertEquals(AuthorizationRules.load(TEXTS).packVersion(), sent.version());
    assertSame(pack.rules(), sent.rules());
  }

  @Test
  void aMistakeIsToldWhereTheRulesAreAskedFor() {
    PackTexts pack = PackTexts.of(Map.of("zoom/letter.drl", "rule"));
    assertThrows(InvalidRulesException.class, pack::rules);
    assertThrows(InvalidRulesException.class, () -> PackTexts.of(Map.of("../a.drl", "")));
  }
}
