package assay.rules.breach.simulator;

import okhttp3.OkHttpClient;

/** Planted: a breach that a rule must find. */
class SimulatorCalls {
  OkHttpClient client;
}
