package dev.cosell.gcp.internal.call;

import dev.cosell.gcp.internal.mapping.RecordMapper;
import dev.cosell.gcp.internal.table.Tables;
import dev.cosell.gcp.internal.wire.OpportunityPage;
import dev.cosell.gcp.internal.wire.WireOpportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.portal.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for the opportunities that carry a CRM's id.
 *
 * <p>Google filters by AIP-160 (official); that the reference can be filtered by is inferred, so
 * the answer is looked through once more.
 */
final class ReferenceSearch {
  private final Calls calls;
  private final RecordMapper mapper;

  ReferenceSearch(Calls calls, RecordMapper mapper) {
    this.calls = calls;
    this.mapper = mapper;
  }

  Answer<List<WireOpportunity>> find(OpportunityId crmId) {
    List<WireOpportunity> found = new ArrayList<>();
    Optional<String> token = Optional.empty();
    do {
      Answer<OpportunityPage> page = calls.query(parameters(crmId, token));
      if (page.toOptional().isEmpty()) {
        return page.map(none -> found);
      }
      for (WireOpportunity each : page.toOptional().get().opportunities()) {
        if (mapper.crmId(each.json()).filter(crmId::equals).isPresent()) {
          found.add(each);
        }
      }
      Optional<String> next = page.toOptional().get().nextPageToken();
      // A token that leads to itself would never end.
      token = next.equals(token) ? Optional.empty() : next;
    } while (token.isPresent());
    return new Answer.Ok<>(found);
  }

  private Map<String, String> parameters(OpportunityId crmId, Optional<String> token) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("pageSize", Integer.toString(Tables.LIMITS.mostOnPage()));
    parameters.put("filter", mapper.settings().referencePath() + " = " + quoted(crmId.value()));
    token.ifPresent(text -> parameters.put("pageToken", text));
    return parameters;
  }

  /** A string of AIP-160. */
  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
