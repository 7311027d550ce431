package io.partnerauth.hostile;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Looks for bytes that break the check, guided by coverage.
 *
 * <p>Not part of the build, which replays the kept inputs in {@link AnyBytesTest}. On demand, for
 * ten minutes: {@code mvn -pl rules-core test -Pfuzz}. Bytes that break the check are put among the
 * kept inputs by themselves; all others that reached something new lie in {@code .cifuzz-corpus}.
 */
class AnyBytesFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void nothingButIssuesComesOut(byte[] bytes) {
    AnyBytes.check(bytes);
  }
}
