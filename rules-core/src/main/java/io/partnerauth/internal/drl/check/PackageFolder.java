package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Ast.RuleFile;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares a file's package with the folder that it lies in. */
final class PackageFolder {
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PackageFolder() {}

  static void check(RuleFile file, IssueCollector issues) {
    String path = file.path();
    int slash = path.indexOf('/');
    if (slash < 0 || file.packageName().isEmpty()) {
      return;
    }
    String folder = path.substring(0, slash);
    String last = file.packageName().substring(file.packageName().lastIndexOf('.') + 1);
    if (!letters(folder).equals(letters(last))) {
      issues.add(
          IssueCode.PACKAGE_FOLDER,
          issues.file().text().indexOf("package"),
          "The file lies in the folder " + folder + ", but its package ends with " + last + ".",
          "Write the folder's name at the end of the package.");
    }
  }

  /** {@return what is left of a name when case, hyphens and spaces do not count} */
  static String letters(String name) {
    return OTHERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
