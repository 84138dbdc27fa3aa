package assay.ui.audit;

/** The node ids and style classes of the audit log, as the stylesheet and the tests know them. */
final class AuditStyles {
  static final String SCREEN = "audit";
  static final String TABLE = "audit-table";
  static final String FILTER = "audit-filter";
  static final String COPY = "audit-copy";
  static final String OPEN = "audit-open";
  static final String OLDER = "audit-older";

  private AuditStyles() {}
}
