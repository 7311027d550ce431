package io.partnerauth.internal.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class JurisdictionTest {
  @Test
  void everyCodeOfThreeLettersIsThatOfTwo() {
    assertEquals(
        """
        ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ
        BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW
        CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ
        DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ
        ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET
        FINFI FJIFJ FLKFK FRAFR FROFO FSMFM
        GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY
        HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU
        IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT
        JAMJM JEYJE JORJO JPNJP
        KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW
        LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV
        MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT
        NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ
        OMNOM
        PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF
        QATQA
        REURE ROURO RUSRU RWARW
        SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY
        TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ
        UGAUG UKRUA UMIUM URYUY USAUS UZBUZ
        VATVA VCTVC VENVE VGBVG VIRVI VNMVN VUTVU
        WLFWF WSMWS
        XKXXK
        YEMYE
        ZAFZA ZMBZM ZWEZW
        """,
        codesOfThreeLetters());
  }

  /**
   * Each code of three letters that is understood, with what it is; those of a letter on a line.
   */
  private static String codesOfThreeLetters() {
    StringBuilder codes = new StringBuilder();
    for (char a = 'A'; a <= 'Z'; a++) {
      StringBuilder line = new StringBuilder();
      for (char b = 'A'; b <= 'Z'; b++) {
        for (char c = 'A'; c <= 'Z'; c++) {
          String three = "" + a + b + c;
          Jurisdiction.code(three).ifPresent(two -> line.append(three).append(two).append(' '));
        }
      }
      codes.append(line.toString().strip()).append(line.isEmpty() ? "" : "\n");
    }
    return codes.toString();
  }

  @Test
  void aCodeOfAPlaceIsItsOneCode() {
    assertEquals(Optional.of("HK"), Jurisdiction.code("cn-hk "));
    assertEquals(Optional.of("UA-43"), Jurisdiction.code("RU-CR"));
    assertEquals(Optional.of("GB-SCT"), Jurisdiction.code("GB-SCT"));
    assertEquals(Optional.empty(), Jurisdiction.code("RU-ZZZ"));
    assertEquals(Optional.empty(), Jurisdiction.code("UK"));
    assertEquals(Optional.empty(), Jurisdiction.state("RU-CR"));
  }
}
