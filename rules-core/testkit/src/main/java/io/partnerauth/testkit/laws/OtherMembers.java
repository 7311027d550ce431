package io.partnerauth.testkit.laws;

import io.partnerauth.Enquiry;
import io.partnerauth.Grant;
import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.OwnerFigure.Holders;
import io.partnerauth.internal.rule.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A pack in which one region has other members: every country that no row of it names. */
final class OtherMembers {
  private OtherMembers() {}

  /** {@return the files of the pack with other members of a region} */
  static Map<String, String> of(Subject subject, String region) {
    String csv = subject.regions().orElseThrow();
    List<String> lines = csv.lines().toList();
    Set<String> members = new TreeSet<>();
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String[] cells = line.split(",", 3);
      if (cells[0].replace("\"", "").strip().equals(region)) {
        members.add(cells[1].replace("\"", "").strip());
      } else {
        text.append(line).append('\n');
      }
    }
    text.append(
        Countries.codes().stream()
            .filter(code -> !members.contains(code))
            .map(code -> region + "," + code + ",MEMBER,,,\n")
            .collect(Collectors.joining()));
    Map<String, String> files = new LinkedHashMap<>(subject.files());
    files.put(Subject.REGIONS, text.toString());
    return files;
  }

  /** {@return whether a rule about the sale's vendor, or a grant, names the region} */
  static boolean named(Subject subject, Enquiry enquiry, String region) {
    String vendor = ChangedQuestion.vendor(enquiry);
    for (Rule rule : subject.pack().rules()) {
      boolean about = rule.vendors().isEmpty() || rule.vendors().contains(vendor);
      if (about && rule.tests().anyMatch(test -> names(test, region))) {
        return true;
      }
    }
    return enquiry.partner().grants().stream()
        .map(Grant::territory)
        .anyMatch(t -> t.contains(region));
  }

  private static boolean names(Condition.Test test, String region) {
    Attribute attribute = test.attribute();
    boolean from =
        attribute.kind().figure().filter(one -> one.holders() == Holders.FROM).isPresent();
    return (from
            || attribute.equals(Attribute.CUSTOMER_REGIONS)
            || attribute.equals(Attribute.PARTNER_REGIONS))
        && (region.equals(test.literal()) || region.equals(attribute.key()));
  }
}
