package assay.rules.breach.exchange;

import java.net.HttpURLConnection;

/** Planted: a breach that a rule must find. */
class ExchangeFetches {
  HttpURLConnection connection;
}
