package assay.rules.breach.ui.audit;

/** What a screen shows of itself. */
public final class AuditScreen {
  final String id = "audit";
}
