package assay.rules.breach.cli;

import com.github.javakeyring.Keyring;

/** Planted: a breach that a rule must find. */
class CliOpensKeychain {
  Keyring keyring;
}
