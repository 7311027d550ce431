package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.WrittenFile;
import io.partnerauth.internal.drl.syntax.WrittenPart;
import io.partnerauth.internal.drl.syntax.WrittenRule;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads each rule of a file by itself. */
final class OwnRules {
  private final WrittenFile file;
  private final ConditionReader conditions;
  private final AnnotationCheck annotations;
  private final MessageCheck messages;
  private final NameCheck names;

  OwnRules(WrittenFile file, PackNames known, Optional<LocalDate> today) {
    this.file = file;
    this.conditions = new ConditionReader(file.issues(), known);
    this.annotations = new AnnotationCheck(file.issues(), today);
    this.messages = new MessageCheck(file.issues());
    this.names = new NameCheck(file.issues());
  }

  List<OwnRule> read() {
    return file.rules().stream().map(this::read).toList();
  }

  private OwnRule read(WrittenRule rule) {
    int errorsBefore = file.issues().errors();
    names.check(rule);
    List<Part> parts = new ArrayList<>();
    AtomicInteger comparisons = new AtomicInteger();
    for (WrittenPart part : rule.when()) {
      Optional<Condition> condition = conditions.read(part.condition());
      condition.ifPresent(
          found -> {
            found.forEachTest(test -> comparisons.incrementAndGet());
            parts.add(new Part(found, part.text(), file.issues().place(part.offset())));
          });
    }
    OwnMetadata metadata = annotations.read(rule.annotations());
    rule.action().ifPresent(messages::check);
    boolean sound = rule.sound() && file.issues().errors() == errorsBefore;
    return new OwnRule(file, rule, parts, metadata, comparisons.get(), sound);
  }
}
