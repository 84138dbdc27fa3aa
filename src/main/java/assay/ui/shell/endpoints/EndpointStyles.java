package assay.ui.shell.endpoints;

/** The node ids and style classes of the endpoints, as the stylesheet and the tests know them. */
final class EndpointStyles {
  static final String WINDOW = "endpoints-window";
  static final String LIST = "endpoint-list";
  static final String ADD = "add-endpoint";
  static final String DUPLICATE = "duplicate-endpoint";
  static final String REMOVE = "remove-endpoint";
  static final String USE = "use-endpoint";
  static final String DONE = "endpoints-done";
  static final String MENU_ADD = "menu-add-endpoint";
  static final String KIND = "endpoint-kind-field";
  static final String PART = "endpoint-part-field";
  static final String AUTH = "endpoint-auth-field";
  static final String KEY_SESSION = "key-for-session";
  static final String KEY_KEYCHAIN = "key-in-keychain";
  static final String KEY_USE = "use-key";
  static final String KEY_FORGET = "forget-key";
  static final String TEST = "test-endpoint";
  static final String THRESHOLDS = "check-thresholds";
  static final String TEST_CANCEL = "cancel-test";
  static final String RESULT = "test-result";
  static final String OFFERS = "offered-models";
  static final String TAKE_OFFER = "take-model";

  private EndpointStyles() {}

  /** The id of a field's node, such as {@code endpoint-project-field}. */
  static String field(Field field) {
    return "endpoint-" + field.word() + "-field";
  }

  /** The id of the button that edits the endpoint of that name. */
  static String edit(String name) {
    return "edit-" + slug(name);
  }

  /** The id of the menu entry that adds an endpoint of that kind. */
  static String add(String kind) {
    return "add-" + slug(kind);
  }

  /** A name as a part of an id. */
  static String slug(String name) {
    return name.replaceAll("[^A-Za-z0-9-]", "-");
  }
}
