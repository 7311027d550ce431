package io.partnerauth.testkit;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of products, words and own attributes that drawn rules can be read with. */
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
  private static final String ATTRIBUTES =
      """
      fact,name,type,unit,meaning
      Customer,staff,number,persons,
      Customer,agrees,flag,,
      Partner,auditedOn,day,,
      Sale,paymentDays,number,days,
      Sale,ends,day,,
      """;

  private static final Pattern ABOUT_PRODUCTS =
      Pattern.compile("\\b(?:product|categories|deployment|classification)\\b");

  private static final Pattern ABOUT_WORDS =
      Pattern.compile("\\b(?:sector|listings|endUses|labels|licences|role|program)\\b|Listed\\b");

  private DrawnTables() {}

  /**
   * {@return the tables that rules need, by path}
   *
   * @param rules the texts of their files
   * @param vendors each of which has all products that rules name
   * @param described what the first product of each is
   */
  static Map<String, String> of(String rules, Collection<String> vendors, String described) {
    Map<String, String> tables = new TreeMap<>();
    boolean products = ABOUT_PRODUCTS.matcher(rules).find();
    if (products) {
      tables.put("products.csv", products(vendors, described));
    }
    if (products || ABOUT_WORDS.matcher(rules).find()) {
      tables.put("words.csv", WORDS);
    }
    if (rules.contains("[\"")) {
      tables.put("attributes.csv", ATTRIBUTES);
    }
    return tables;
  }

  private static String products(Collection<String> vendors, String described) {
    return "vendor,product,aliases,categories,deployment,classification,note\n"
        + vendors.stream()
            .map(name -> '"' + name + '"')
            .map(
                name ->
                    "%1$s,Meetings,,%2$s,\n%1$s,Phone,,%3$s,\n%1$s,Rooms,,%3$s,\n"
                        .formatted(name, described, OF_NO_KIND))
            .collect(Collectors.joining());
  }
}
