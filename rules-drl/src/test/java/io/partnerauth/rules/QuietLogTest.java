package io.partnerauth.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.Vendor;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A host's log hears of what is wrong, and of nothing else. */
class QuietLogTest {
  @Test
  void loadingAndDecidingWarnOfNothing() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    root.addAppender(heard);
    try {
      LoggerFactory.getLogger(QuietLogTest.class).warn("heard");
      decideAll(AuthorizationRules.load().ready());
    } finally {
      root.detachAppender(heard);
    }
    assertEquals(
        List.of("heard"),
        heard.list.stream()
            .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
            .map(ILoggingEvent::getFormattedMessage)
            .distinct()
            .toList());
  }

  /** Asks of every vendor what some rule begins with, and what none does. */
  private static void decideAll(AuthorizationRules rules) {
    for (Vendor vendor : rules.vendors()) {
      Partner partner = Partner.of("P", "RU", Grant.of(vendor.name()));
      for (String place : List.of("RU", "CN", "ES")) {
        for (BuyerClass buyer : BuyerClass.values()) {
          for (SaleKind kind : SaleKind.values()) {
            for (Channel channel : Channel.values()) {
              Sale sale =
                  Sale.builder(LocalDate.of(2021, 4, 8))
                      .vendor(vendor.name())
                      .kind(kind)
                      .channel(channel)
                      .build();
              rules.evaluate(Customer.of(place, buyer), partner, sale).reasons();
            }
          }
        }
      }
    }
  }
}
