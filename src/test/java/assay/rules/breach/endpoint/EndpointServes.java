package assay.rules.breach.endpoint;

import com.sun.net.httpserver.HttpServer;

/** Planted: a breach that a rule must find. */
class EndpointServes {
  HttpServer server;
}
