package io.partnerauth.internal.drl.check;

/** A check of a pack's rules that needs more than one of them, or what they inherit. */
interface Check {
  /** Adds what is wrong to the issues; looks at rules in which nothing was reported. */
  void check(Drafts pack, PackIssues issues);
}
