package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.WrittenFile;
import io.partnerauth.internal.text.IssueCode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares a file's package with the folder that it lies in. */
final class PackageFolder {
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PackageFolder() {}

  static void check(WrittenFile file) {
    String path = file.issues().file().path();
    int slash = path.indexOf('/');
    if (slash < 0 || file.packageName().isEmpty()) {
      return;
    }
    String folder = path.substring(0, slash);
    String last = file.packageName().substring(file.packageName().lastIndexOf('.') + 1);
    if (!letters(folder).equals(letters(last))) {
      file.issues()
          .add(
              IssueCode.PACKAGE_FOLDER,
              file.issues().file().text().indexOf("package"),
              "The file lies in the folder " + folder + ", but its package ends with " + last + ".",
              "Write the folder's name at the end of the package.");
    }
  }

  /** {@return what is left of a name when case, hyphens and spaces do not count} */
  static String letters(String name) {
    return OTHERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
