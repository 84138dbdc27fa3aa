package assay.rules.breach.endpoint;

import java.net.Socket;

/** Planted: a breach that a rule must find. */
class SocketReader {
  Socket socket;
}
