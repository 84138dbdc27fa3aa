package assay.rules.breach.exchange;

import java.sql.Connection;

/** Planted: a breach that a rule must find. */
class ExchangeQueries {
  Connection connection;
}
