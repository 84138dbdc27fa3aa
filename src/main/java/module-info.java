/** Assay. */
module assay {
  requires javafx.controls;
  requires org.controlsfx.controls;
  requires atlantafx.base;
  requires org.kordamp.ikonli.javafx;
  requires org.kordamp.ikonli.octicons;
  requires com.google.api.client;
  requires com.google.auth;
  requires com.google.auth.oauth2;
  requires dev.failsafe.core;
  requires okhttp3;
  requires okio;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires tools.jackson.dataformat.yaml;
  requires org.xerial.sqlitejdbc;
  requires info.picocli;
  requires com.twelvemonkeys.imageio.webp;
  requires com.drew.metadata;
  requires java.keyring;
  // Used by java.keyring, which is an automatic module and cannot ask for it.
  requires org.freedesktop.dbus;
  requires org.slf4j.jul;
  requires static org.jspecify;
  requires java.sql;
  requires jdk.httpserver;
  requires java.desktop;
  requires java.logging;
  // Ctrl+C as a signal, found by name.
  requires jdk.unsupported;

  // picocli fills the options of the commands.
  opens assay.cli to
      info.picocli;
  opens assay.cli.workspace to
      info.picocli;
  opens assay.cli.bundle to
      info.picocli;
  opens assay.cli.sweep to
      info.picocli;
}
