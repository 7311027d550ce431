package io.partnerauth.internal.pack;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What editors, systems and merges leave beside the files that people write, by its name. */
final class EditorFiles {
  private static final String WRITTEN = "\\.(?:drl|csv|ya?ml)";

  /** Locks of office programs, unsaved text of Emacs, saves and downloads that are under way. */
  private static final Pattern TEMPORARY =
      pattern(
          "~\\$.*|#.*#|.*___jb_(?:tmp|old)___|.*\\.sb-[0-9a-f]{8}-\\w+"
              + "|.*\\.(?:part|partial|filepart|crdownload|download)");

  private static final Pattern BACKUP =
      pattern(
          "(?<name>.+"
              + WRITTEN
              + ")(?:~|\\.~\\d+~|\\.(?:bak|backup|old|orig|rej|save?|te?mp|sw[a-z])\\d*~?)");

  private static final Pattern COPY =
      pattern(
          "(?<name>.+?)(?: [-\u2013\u2014] (?:copy|kopie|copie|copia|c\u00f3pia|kopia"
              + "|\u043a\u043e\u043f\u0438\u044f|\u043a\u043e\u043f\u0456\u044f)(?: \\(\\d+\\))?"
              + "| ?\\(\\d+\\)| \\([^()]*(?:copy|conflict)[^()]*\\)|[ _-]copy(?:[ _-]?\\d+)?"
              + "|\\.sync-conflict-[^.]+|_(?:backup|base|local|remote)_\\d+)(?<end>"
              + WRITTEN
              + ")?");

  private static final Pattern COPY_OF = pattern("copy (?:\\(\\d+\\) )?of (?<name>.+)(?<end>)");

  private EditorFiles() {}

  /** {@return whether a program made it for itself, so that nobody can mean it to be read} */
  static boolean isTemporary(String name) {
    return TEMPORARY.matcher(name).matches();
  }

  /** {@return the name of the file of which it is an earlier state; empty when it is none} */
  static Optional<String> backupOf(String name) {
    Matcher backup = BACKUP.matcher(name);
    return backup.matches() ? Optional.of(backup.group("name")) : Optional.empty();
  }

  /** {@return the name of the file or folder that was copied; empty when it is named otherwise} */
  static Optional<String> copyOf(String name) {
    for (Pattern pattern : new Pattern[] {COPY, COPY_OF}) {
      Matcher copy = pattern.matcher(name);
      if (copy.matches()) {
        String end = copy.group("end");
        return Optional.of(copy.group("name") + (end == null ? "" : end));
      }
    }
    return Optional.empty();
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
