package assay.store.keys;

import assay.run.ApiKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A keychain in memory that can be broken, and that remembers what it was asked. */
final class FakeKeychain implements Keychain {
  final List<String> asked = new ArrayList<>();
  final Map<String, ApiKey> keys = new HashMap<>();
  boolean refuses;
  @Nullable RuntimeException breaks;

  @Override
  public ApiKey read(String account) throws Failure {
    ask("read " + account);
    ApiKey key = keys.get(account);
    if (key == null) {
      throw new Failure();
    }
    return key;
  }

  @Override
  public void write(String account, ApiKey key) throws Failure {
    ask("write " + account);
    keys.put(account, key);
  }

  @Override
  public void remove(String account) throws Failure {
    ask("remove " + account);
    keys.remove(account);
  }

  private void ask(String what) throws Failure {
    asked.add(what);
    if (breaks != null) {
      throw breaks;
    }
    if (refuses) {
      throw new Failure();
    }
  }
}
