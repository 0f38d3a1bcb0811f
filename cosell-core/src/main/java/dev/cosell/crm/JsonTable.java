package dev.cosell.crm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.crm.CrmProblem.Code;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One JSON file being read; nested lists of objects become tables of their own. */
final class JsonTable {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private final Map<String, CrmTable.Builder> tables = new LinkedHashMap<>();
  private final CrmTable.Builder main;
  private final TableProblems problems;
  private int number;

  JsonTable(String name, String file, List<CrmProblem> problems) {
    this.main = new CrmTable.Builder(name, file);
    this.tables.put(name, main);
    this.problems = new TableProblems(file, problems);
  }

  List<CrmTable> read(InputStream bytes, boolean lines) throws IOException {
    if (lines) {
      readLines(bytes);
    } else {
      readTree(bytes);
    }
    if (main.isEmpty()) {
      problems.noted(
          Code.TABLE_EMPTY,
          0,
          Optional.empty(),
          "the file has no rows that can be read",
          "check the export's filter");
    }
    List<CrmTable> built = new ArrayList<>();
    tables.values().forEach(table -> built.add(table.build()));
    return built;
  }

  private void readLines(InputStream bytes) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      String text = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
      if (text.isBlank()) {
        continue;
      }
      if (text.indexOf('\ufffd') >= 0) {
        problems.refused(
            Code.ROW_NOT_UTF8,
            number,
            "the line must be UTF-8 text",
            "export the file as UTF-8, and import the row anew");
        continue;
      }
      try {
        element(READER.readTree(text));
      } catch (JsonProcessingException broken) {
        problems.refused(
            Code.FILE_UNREADABLE,
            number,
            "the line must be one JSON object, but is not JSON at column "
                + broken.getLocation().getColumnNr(),
            "mend the line, and import the row anew");
      }
    }
  }

  private void readTree(InputStream bytes) throws IOException {
    try (MappingIterator<JsonNode> elements =
        READER.without(JsonParser.Feature.AUTO_CLOSE_SOURCE).readValues(bytes)) {
      while (elements.hasNextValue()) {
        JsonNode next = elements.nextValue();
        Optional<JsonNode> page = page(next);
        if (page.isPresent()) {
          for (JsonNode item : page.get()) {
            number++;
            element(item);
          }
        } else {
          number++;
          element(next);
        }
      }
    } catch (JsonProcessingException broken) {
      problems.refused(
          Code.FILE_UNREADABLE,
          number + 1,
          "the file must be JSON, but is not at line "
              + broken.getLocation().getLineNr()
              + ", column "
              + broken.getLocation().getColumnNr(),
          "mend the file; what follows the row before was not read");
    }
  }

  /** The items of an answer of Salesforce or HubSpot, where the node is one. */
  private Optional<JsonNode> page(JsonNode node) {
    String items = node.path("records").isArray() ? "records" : "results";
    if (!node.path(items).isArray() || node.has("id")) {
      return Optional.empty();
    }
    boolean more =
        (node.path("done").isBoolean() && !node.path("done").booleanValue())
            || node.path("paging").has("next");
    if (more) {
      problems.noted(
          Code.FILE_PARTIAL,
          0,
          Optional.empty(),
          "the file must hold all pages, but its answer names a next one",
          "fetch the other pages and put them into the same list");
    }
    return Optional.of(node.path(items));
  }

  private void element(JsonNode node) {
    if (node instanceof ObjectNode object) {
      main.add(number, new JsonRow(main.name, object).read());
    } else {
      problems.refused(
          Code.ROW_NOT_OBJECT,
          number,
          "the element must be an object",
          "write each record as one object with the columns as members");
    }
  }

  /** One object being flattened. */
  private final class JsonRow {
    private final String table;
    private final ObjectNode object;
    private final Map<String, String> cells = new LinkedHashMap<>();

    JsonRow(String table, ObjectNode object) {
      this.table = table;
      this.object = object;
    }

    Map<String, String> read() {
      boolean hubSpot = object.path("properties").isObject() && object.has("id");
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        if (hubSpot && member.getKey().equals("properties")) {
          member.getValue().properties().forEach(p -> cell(p.getKey(), p.getValue()));
        } else if (hubSpot && member.getKey().equals("associations")) {
          member.getValue().properties().forEach(a -> association(a.getKey(), a.getValue()));
        } else if (!member.getKey().equals("attributes") || !member.getValue().isObject()) {
          cell(member.getKey(), member.getValue());
        }
      }
      return cells;
    }

    private void cell(String column, JsonNode value) {
      if (value.path("records").isArray()) {
        children(column, value.path("records"));
      } else if (value.isObject()) {
        for (Map.Entry<String, JsonNode> member : value.properties()) {
          if (!member.getKey().equals("attributes") || !member.getValue().isObject()) {
            cell(column + "." + member.getKey(), member.getValue());
          }
        }
      } else if (value.isArray() && value.path(0).isObject()) {
        children(column, value);
      } else if (value.isArray()) {
        List<String> items = new ArrayList<>();
        value.forEach(item -> items.add(scalar(item)));
        put(column, String.join(";", items));
      } else {
        put(column, scalar(value));
      }
    }

    /**
     * A Salesforce child relationship: the rows name their parent, as the child's own table does.
     */
    private void children(String relationship, JsonNode items) {
      String parent = object.path("attributes").path("type").asText(table);
      String id = object.path("Id").asText(object.path("id").asText());
      for (JsonNode item : items) {
        if (item instanceof ObjectNode child) {
          String name = child.path("attributes").path("type").asText(table + "." + relationship);
          Map<String, String> texts = new JsonRow(name, child).read();
          texts.putIfAbsent(parent + "Id", id);
          into(name, texts);
        }
      }
    }

    /**
     * A HubSpot association. The same pair may be listed once for each of its labels; it gives one
     * row, and a pair with a label of its own comes before one that is unlabelled.
     */
    private void association(String to, JsonNode listed) {
      Map<String, String> labels = new LinkedHashMap<>();
      for (boolean unlabelled : new boolean[] {false, true}) {
        for (JsonNode item : listed.path("results")) {
          String type = item.path("type").asText();
          if (type.endsWith("_unlabeled") == unlabelled) {
            labels.putIfAbsent(item.path("id").asText(), type);
          }
        }
      }
      String id = object.path("id").asText();
      labels.forEach(
          (other, type) -> {
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put(table + "_id", id);
            texts.put(to + "_id", other);
            texts.put("type", type);
            into(table + "_to_" + to, texts);
          });
    }

    private void into(String name, Map<String, String> texts) {
      tables
          .computeIfAbsent(name, unseen -> new CrmTable.Builder(name, main.file))
          .add(number, texts);
    }

    private void put(String column, String text) {
      cells.put(column, problems.withoutControls(text, number, column));
    }

    private String scalar(JsonNode value) {
      if (value.isNull()) {
        return "";
      }
      // 1.39E8 is how JSON may write 139000000; beyond that the text stays, to be refused as such.
      if (value.isNumber() && Math.abs((long) value.decimalValue().scale()) <= 40) {
        return value.decimalValue().toPlainString();
      }
      return value.isValueNode() ? value.asText() : value.toString();
    }
  }
}
