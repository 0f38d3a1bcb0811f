package dev.cosell.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.crm.CrmFieldMap;
import dev.cosell.crm.CrmWriteBack;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.sync.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the CRM is to take from the cloud side, by what the store remembers, so that a run that was
 * killed leaves nothing out.
 */
final class WriteBackFiles {
  private final CrmFieldMap map;
  private final List<Link> links;

  WriteBackFiles(CrmFieldMap map, List<Link> links) {
    this.map = map;
    this.links = links;
  }

  /**
   * {@code crm-updates.csv}: one row per deal, cloud and field, with the CRM's column where it has
   * one, or why nothing is to be written there.
   */
  String updates() {
    StringBuilder csv =
        new StringBuilder("deal,field,value,crmTable,crmColumn,crmText,source,asOf,note\r\n");
    Map<OpportunityId, List<Link>> deals = new LinkedHashMap<>();
    for (Link link : links) {
      link.crmId()
          .ifPresent(id -> deals.computeIfAbsent(id, unseen -> new ArrayList<>()).add(link));
    }
    deals.forEach((deal, ofDeal) -> rows(csv, deal, ofDeal));
    return csv.toString();
  }

  private void rows(StringBuilder csv, OpportunityId deal, List<Link> ofDeal) {
    Map<Cloud, FieldValues> all = new TreeMap<>();
    ofDeal.forEach(link -> all.put(link.portalId().cloud(), link.writtenBack()));
    Map<Field, String> conflicts = new TreeMap<>();
    for (CrmWriteBack.Unwritten each : map.writeBack(deal, all).unwritten()) {
      if (each.reason() == CrmWriteBack.Reason.CONFLICT) {
        conflicts.put(each.field(), each.why());
      }
    }
    for (Link link : ofDeal) {
      link.writtenBack()
          .asMap()
          .forEach((field, value) -> row(csv, link, deal, field, value, conflicts));
    }
  }

  private void row(
      StringBuilder csv,
      Link link,
      OpportunityId deal,
      Field field,
      FieldValue value,
      Map<Field, String> conflicts) {
    Cloud cloud = link.portalId().cloud();
    CrmWriteBack written =
        map.writeBack(deal, Map.of(cloud, FieldValues.none().with(field, value)));
    String table = "";
    String column = "";
    String text = "";
    String note = "";
    if (!written.rows().isEmpty()) {
      CrmWriteBack.Row row = written.rows().get(0);
      Map.Entry<String, String> cell = row.cells().entrySet().iterator().next();
      String conflict = conflicts.get(field);
      if (conflict != null && !map.fields().contains(field.at(cloud))) {
        note = conflict + "; give each cloud a column, such as one for " + field.at(cloud);
      } else {
        table = row.table();
        column = cell.getKey();
        text = cell.getValue();
      }
    }
    for (String cell :
        List.of(
            deal.value(),
            field.name(),
            value instanceof People ? json(field, value).toString() : value.shown(),
            table,
            column,
            text,
            link.portalId().toString(),
            link.record().registration().lastModified().toString())) {
      csv.append(quoted(cell)).append(',');
    }
    csv.append(quoted(note)).append("\r\n");
  }

  private static String quoted(String cell) {
    // A spreadsheet takes a cell that begins so for a formula.
    String safe = cell.isEmpty() || "=+-@".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  /** {@code proposals.json}: the deals that the cloud brought, for the CRM to take. */
  String proposals() {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Link link : links) {
      if (link.crmId().isEmpty()) {
        ObjectNode proposal = array.addObject();
        proposal.put("portalId", link.portalId().toString());
        ObjectNode provenance = proposal.putObject("provenance");
        provenance.put(
            "source", "opportunity " + link.portalId().value() + " at " + link.portalId().cloud());
        provenance.put("version", link.record().version());
        provenance.put("readAt", link.comparedAt().toString());
        proposal.set("fields", tree(link.record().values().toJson()));
      }
    }
    return array.toPrettyString() + "\n";
  }

  private static JsonNode json(Field field, FieldValue value) {
    return tree(FieldValues.none().with(field, value).toJson()).path(field.name());
  }

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record's JSON form could not be read", impossible);
    }
  }
}
