package assay.rules.breach.exchange;

import com.google.auth.Credentials;

/** Planted: a breach that a rule must find. */
class ExchangeSignsIn {
  Credentials credentials;
}
