package io.partnerauth.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Grant;
import io.partnerauth.Issue;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.facts.SaleKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartnerFileTest {
  private static List<String> issues(String yaml) {
    return PartnerFile.read("p.yaml", yaml).issues().stream().map(Issue::toString).toList();
  }

  @Test
  void aPartnerIsWrittenAsInAScenario() {
    PartnerFile file =
        PartnerFile.read(
            "p.yaml",
            "partner: {id: P, country: RU, grants: [{vendor: Zoom, territory: [CIS]}]}\n");
    assertEquals(
        new PartnerFile(
            Optional.of(Partner.of("P", "RU", Grant.of("Zoom", "CIS"))),
            Optional.empty(),
            List.of()),
        file);
  }

  @Test
  void aSaleMayStandBesideIt() {
    PartnerFile file =
        PartnerFile.read("p.yaml", "partner: {id: P}\nsale: {kind: RENEWAL, date: 2021-04-08}\n");
    assertEquals(
        Optional.of(Sale.builder(LocalDate.of(2021, 4, 8)).kind(SaleKind.RENEWAL).build()),
        file.sale());
  }

  @Test
  void aMistakeIsAnIssueWithItsPlaceAndNothingIsRead() {
    String yaml = "partner: {id: P, grant: []}\n";
    assertEquals(
        List.of(
            """
            p.yaml:1:18: error SCN006: There is no key "grant" in a partner.
              partner: {id: P, grant: []}
                               ^
              Did you mean "grants"?"""),
        issues(yaml));
    assertTrue(PartnerFile.read("p.yaml", yaml).partner().isEmpty());
  }

  @Test
  void aFileWithoutAPartnerSaysSo() {
    assertEquals(1, issues("sale: {date: 2021-04-08}\n").size());
    assertEquals(1, issues("").size());
    assertEquals(1, issues("- a\n").stream().filter(text -> text.contains("SCN005")).count());
  }

  @Test
  void aKeyThatIsNoneIsAnsweredWithTheNearest() {
    assertTrue(
        issues("partnr: {id: P}\n").get(0).contains("Did you mean \"partner\"?"),
        () -> issues("partnr: {id: P}\n").toString());
  }
}
