package assay.exchange.export;

import assay.exchange.bundle.file.TreeJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object on each line, with the columns as its members. */
final class JsonLines implements ExportFormat {
  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public String extension() {
    return "jsonl";
  }

  @Override
  public void write(Rows rows, OutputStream to) throws IOException {
    rows.forEach(
        row -> {
          Map<String, @Nullable Object> members = new LinkedHashMap<>();
          ExportColumns.ALL.forEach(column -> members.put(column.name(), column.of(row)));
          to.write((TreeJson.print(members) + "\n").getBytes(StandardCharsets.UTF_8));
        });
    to.flush();
  }
}
