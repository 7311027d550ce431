package io.partnerauth.architecture;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A host with a JVM of its own: loads the pack in its first argument, decides twice and writes the
 * outcomes to the file in its second. It prints nothing, so all that is printed is the library's.
 */
final class SmallHost {
  private SmallHost() {}

  public static void main(String[] args) throws Exception {
    // An application server's thread may have a class loader that knows nothing of Drools.
    Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
    AuthorizationRules rules = AuthorizationRules.load(Path.of(args[0]));
    Partner partner = Partner.of("P", "RU", Grant.of("Zoom"));
    Sale sale = Sale.on(LocalDate.of(2021, 4, 8));
    Decision ministry = rules.evaluate(agency("RU"), partner, sale);
    Decision elsewhere = rules.evaluate(agency("DE"), partner, sale);
    Files.writeString(Path.of(args[1]), ministry.toString() + "\n" + elsewhere.toString() + "\n");
  }

  private static Customer agency(String country) {
    return Customer.of(country, BuyerClass.GOVERNMENT_AGENCY);
  }
}
