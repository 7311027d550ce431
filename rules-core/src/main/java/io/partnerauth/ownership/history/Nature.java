package io.partnerauth.ownership.history;

/** What an interest is, as far as the arithmetic of owners goes. */
public enum Nature {
  /** A share of the capital, which stands for the votes too where these are not told apart. */
  SHARES,
  /** A share of the votes. */
  VOTES,
  /** Control other than by a share. */
  CONTROL,
  /** A right or an influence that may be control or not. */
  INFLUENCE,
  /** Others hold that share on the holder's behalf. */
  NOMINATOR,
  /** The holder holds that share on behalf of somebody else, whoever it is. */
  NOMINEE,
  /** Something of which nobody knows whether it is a share, or control, or neither. */
  OTHER,
  /** Surely neither a share nor control. */
  NONE
}
