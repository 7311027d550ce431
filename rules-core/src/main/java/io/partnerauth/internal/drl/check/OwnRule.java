package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.WrittenFile;
import io.partnerauth.internal.drl.syntax.WrittenRule;
import io.partnerauth.internal.drl.token.FileIssues;
import io.partnerauth.internal.rule.Location;
import io.partnerauth.internal.rule.Part;
import java.util.List;

/**
 * What one rule says by itself, without what it extends.
 *
 * @param comparisons how many are in its parts
 * @param sound whether nothing in it was reported; of an unsound one only the name is used
 */
record OwnRule(
    WrittenFile file,
    WrittenRule written,
    List<Part> parts,
    OwnMetadata metadata,
    int comparisons,
    boolean sound) {
  OwnRule {
    parts = List.copyOf(parts);
  }

  String name() {
    return written.name().value();
  }

  /** {@return the first word of its name} */
  String id() {
    String name = name();
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  /** {@return whether it gives a verdict, and not only extends into others} */
  boolean isClause() {
    return written.action().isPresent();
  }

  FileIssues issues() {
    return file.issues();
  }

  Location location() {
    return issues().place(written.name().start());
  }
}
