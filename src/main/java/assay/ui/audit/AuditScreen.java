package assay.ui.audit;

import assay.run.AttemptLog;
import assay.ui.Screen;
import assay.ui.ScreenTools;
import java.net.URL;
import java.time.ZoneId;
import java.util.Objects;

/** Builds the screen of the audit log. */
public final class AuditScreen {
  private AuditScreen() {}

  /** Builds it. On the screen's thread. It is read each time it comes to the front. */
  public static Screen build(ScreenTools tools, AttemptLog log) {
    AuditModel model = new AuditModel();
    AuditController controller = new AuditController(log, tools, model, ZoneId.systemDefault());
    AuditView view = new AuditView(model, controller, tools.texts());
    view.getStylesheets().add(stylesheet());
    return new Screen("audit", "audit.title", view, controller::onReload);
  }

  private static String stylesheet() {
    URL found = AuditScreen.class.getResource("/assay/ui/audit/audit.css");
    return Objects.requireNonNull(found, "audit.css").toExternalForm();
  }
}
