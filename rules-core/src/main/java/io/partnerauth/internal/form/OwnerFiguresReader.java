package io.partnerauth.internal.form;

import io.partnerauth.OwnerFigures;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.AttributeKind;
import java.util.List;
import java.util.Locale;

/**
 * Reads figures of owners by whose they are: {@code ownedByListed: {US-SDN: 40}}, {@code
 * controlledByState: {RU: true}}.
 *
 * @param fact whose owners they are: Customer or Partner
 */
record OwnerFiguresReader(Fields fields, String fact, FormIssues issues) {
  /** {@return the keys that customers and partners may have for them} */
  static List<String> keys() {
    return Attribute.figures("Customer").map(AttributeKind::component).toList();
  }

  OwnerFigures read() {
    OwnerFigures figures = OwnerFigures.NONE;
    for (AttributeKind kind : Attribute.figures(fact).toList()) {
      for (Node node : fields.value(kind.component()).stream().toList()) {
        figures = with(figures, kind, node);
      }
    }
    return figures;
  }

  private OwnerFigures with(OwnerFigures before, AttributeKind kind, Node node) {
    String thing = "the figures of a " + fact.toLowerCase(Locale.ROOT) + "'s owners";
    Fields each = Fields.ofAny(issues, thing, node);
    issues.names().checkKeys(kind, node, issues);
    OwnerFigures figures = before;
    for (String key : each.keys()) {
      OwnerFigures known = figures;
      figures =
          kind.isKeyed()
              ? SharesReader.read(each, key)
                  .flatMap(s -> each.make(key, () -> known.share(kind.component(), key, s)))
                  .orElse(known)
              : each.flags(key).stream()
                  .findFirst()
                  .flatMap(f -> each.make(key, () -> known.controlled(kind.component(), key, f)))
                  .orElse(known);
    }
    return figures;
  }
}
