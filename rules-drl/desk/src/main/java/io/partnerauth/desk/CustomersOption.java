package io.partnerauth.desk;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.analysis.PackDifference;
import io.partnerauth.desk.book.CustomerBook;
import io.partnerauth.desk.screen.Terms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code diff} that name a customer book, and who sells to whom on which day. */
final class CustomersOption {
  @Option(
      names = "--customers",
      paramLabel = "FILE",
      required = true,
      description = "A customer book as screen reads it: also names who is decided otherwise.")
  private Path customers = Path.of("");

  @Option(
      names = "--partner",
      paramLabel = "FILE",
      required = true,
      description = "Who sells to these customers, as screen reads it.")
  private Path partner = Path.of("");

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The day to decide for. Default: the sale's in the partner file, else today.")
  private @Nullable LocalDate date;

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description =
          "Leaves out statements about owners that were made after that day. Default: takes all.")
  private @Nullable LocalDate knownOn;

  /**
   * {@return the customers of the book that two packs decide otherwise}
   *
   * @throws UserMistake when a file cannot be read or has a mistake
   */
  BookDifference difference(
      AuthorizationRules before, AuthorizationRules after, PackDifference packs) {
    LocalDate today = LocalDate.now();
    Terms one =
        Terms.read(before, partner, Optional.ofNullable(date), Optional.ofNullable(knownOn), today);
    Terms other =
        Terms.read(after, partner, Optional.ofNullable(date), Optional.ofNullable(knownOn), today);
    try (CustomerBook book = CustomerBook.open(customers, one.days())) {
      return BookDifference.of(book.rows(), one, other, packs.edits());
    } catch (IOException e) {
      throw new UserMistake(customers + " cannot be read: " + e.getMessage() + ".");
    }
  }
}
