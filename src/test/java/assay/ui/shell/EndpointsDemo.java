package assay.ui.shell;

import assay.attempt.CloudPlace;
import assay.attempt.Endpoint;
import assay.attempt.Endpoint.Access;
import assay.attempt.Endpoint.Auth;
import assay.attempt.Endpoint.Kind;
import assay.attempt.Protocol;
import assay.run.ApiKey;
import assay.run.EndpointProfile;
import assay.run.Settings;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.FakePorts;
import assay.ui.Layout;
import assay.ui.Screen;
import assay.ui.WindowProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * Opens the shell with an endpoint of each kind, to look at their menu and their window by eye.
 * {@code -Ddemo.dark=true}, {@code -Ddemo.width=}, {@code -Ddemo.height=}, {@code
 * -Ddemo.keychain=true}, {@code -Ddemo.language=de}.
 */
final class EndpointsDemo {
  private static final List<EndpointProfile> PROFILES =
      List.of(
          EndpointProfile.SIMULATOR,
          EndpointProfile.GEMINI_API,
          profile(
              Kind.VERTEX_AI,
              "Vertex, Europe",
              CloudPlace.urlOf("eu"),
              new Access(
                  Protocol.VERTEX, Auth.GOOGLE_CREDENTIALS, new CloudPlace("catalogue-1", "eu")),
              ""),
          profile(
              Kind.NATIVE_GATEWAY,
              "House gateway",
              "https://gateway.example",
              Kind.NATIVE_GATEWAY.usualAccess(),
              "HOUSE_KEY"),
          profile(
              Kind.OPENAI_GATEWAY,
              "openai-gateway",
              "https://images.example/team",
              Kind.OPENAI_GATEWAY.usualAccess(),
              ""));

  private EndpointsDemo() {}

  public static void main(String[] arguments) {
    WindowProgram.run(EndpointsDemo::open);
  }

  private static void open(Stage stage) {
    FakePorts ports = new FakePorts();
    String theme = Boolean.getBoolean("demo.dark") ? "dark" : "light";
    ports.settings.set(Settings.FIRST.withProfiles(PROFILES).withTheme(theme));
    ports.keys.keychain = Boolean.getBoolean("demo.keychain");
    ports.keys.useForThisSession(PROFILES.get(1).endpoint(), new ApiKey("a-key"));
    ports.layout.set(
        new Layout(
            0.0,
            0.0,
            Integer.getInteger("demo.width", 1280),
            Integer.getInteger("demo.height", 800),
            false,
            Layout.FIRST.dividers()));
    Texts texts =
        new Texts(Language.of(System.getProperty("demo.language", "en"), java.util.Locale.ENGLISH));
    Shell shell =
        new Shell(
            new Shell.Ports(
                ports.log, ports.endpoints(), ports.settings, ports.layout, Path.of("target")),
            texts,
            Executors.newVirtualThreadPerTaskExecutor());
    WindowProgram.onUncaught(shell::fail);
    Screen screen = new Screen("Workbench", "Workbench", new StackPane(new Label("")), () -> {});
    shell.show(stage, List.of(screen));
  }

  private static EndpointProfile profile(
      Kind kind, String name, String url, Access access, String variable) {
    return new EndpointProfile(
        new Endpoint(kind, name, url, access), variable, EndpointProfile.GEMINI_API.model());
  }
}
