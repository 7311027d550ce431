package io.partnerauth.testkit;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of words, products and own attributes that all drawn rules can be read with. */
final class DrawnTables {
  /** Columns of a product of which the pack says nothing but the name. */
  static final String OF_NO_KIND = ",,";

  /** Columns of a product that the pack describes. */
  static final String OF_A_KIND = "ERP,CLOUD,EAR99";

  /** All words that rules name, and a list that includes two others. */
  private static final String WORDS =
      """
      fact,attribute,word,includes,meaning,source
      Customer,listings,US-SDN,,,
      Customer,listings,US-MEU,,,
      Customer,listings,US-ANY,US-SDN;US-MEU,,
      Customer,listings,EU-ASSET-FREEZE,,,
      Customer,sector,MEDIA,,,
      Customer,sector,FINANCE,,,
      Customer,sector,DEFENSE,,,
      Partner,role,DISTRIBUTOR,,,
      Partner,role,RESELLER,,,
      Customer,endUses,MILITARY,,,
      Customer,endUses,SURVEILLANCE,,,
      Customer,labels,KEY,,,
      Customer,labels,WATCHED,,,
      Partner,labels,KEY,,,
      Partner,labels,WATCHED,,,
      Sale,labels,KEY,,,
      Sale,labels,WATCHED,,,
      Grant,program,Gold,,,
      Grant,program,Silver,,,
      Sale,categories,ERP,,,
      Sale,categories,MANAGEMENT,ERP,,
      Sale,categories,CAD,,,
      Sale,deployment,CLOUD,,,
      Sale,deployment,ON_PREMISES,,,
      Sale,classification,EAR99,,,
      Sale,classification,5D002,,,
      Sale,licences,BIS-GL-4,,,
      Sale,licences,OFAC-GL-25,,,
      """;

  /** All attributes of a pack's own that rules name. */
  static final String ATTRIBUTES =
      """
      fact,name,type,unit,meaning
      Customer,staff,number,persons,
      Customer,agrees,flag,,
      Partner,auditedOn,day,,
      Sale,paymentDays,number,days,
      Sale,ends,day,,
      """;

  private DrawnTables() {}

  /**
   * {@return the words and products, by path}
   *
   * @param vendors each of which has all products that rules name
   * @param described what the first product of each is
   */
  static Map<String, String> of(Collection<String> vendors, String described) {
    String products =
        vendors.stream()
            .map(name -> '"' + name + '"')
            .map(
                name ->
                    "%1$s,Meetings,,%2$s,\n%1$s,Phone,,%3$s,\n%1$s,Rooms,,%3$s,\n"
                        .formatted(name, described, OF_NO_KIND))
            .collect(Collectors.joining());
    return Map.of(
        "words.csv",
        WORDS,
        "products.csv",
        "vendor,product,aliases,categories,deployment,classification,note\n" + products);
  }
}
