package dev.cosell.gcp.internal.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.gcp.internal.mapping.Bindings;
import dev.cosell.gcp.internal.transport.GcpAnswer;
import dev.cosell.gcp.internal.transport.GcpTransport;
import dev.cosell.gcp.internal.wire.OpportunityPage;
import dev.cosell.gcp.internal.wire.WireOpportunity;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallMeter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes single calls for one partner, each when the meter lets it. */
public final class Calls {
  private final GcpTransport transport;
  private final CallMeter meter;
  private final String partner;
  private final Failures failures;

  /**
   * Calls through a transport.
   *
   * @param transport sends
   * @param meter is asked before every call
   * @param partner the partner's resource name
   * @param bindings the fields and their places, to name what Google objects to
   */
  public Calls(GcpTransport transport, CallMeter meter, String partner, Bindings bindings) {
    this.transport = transport;
    this.meter = meter;
    this.partner = partner;
    this.failures = new Failures(bindings);
  }

  Answer<WireOpportunity> create(String body) {
    return send(Operation.CREATE, "POST", "opportunities", Map.of(), Optional.of(body))
        .map(WireOpportunity::new);
  }

  Answer<WireOpportunity> patch(String id, String mask, String body) {
    return send(
            Operation.PATCH,
            "PATCH",
            WireOpportunity.name(id),
            Map.of("updateMask", mask, "partner", partner),
            Optional.of(body))
        .map(WireOpportunity::new);
  }

  Answer<WireOpportunity> get(String id) {
    return send(Operation.GET, "GET", WireOpportunity.name(id), Map.of(), Optional.empty())
        .map(WireOpportunity::new);
  }

  /** A page of opportunities; the parameters are those beside the partner. */
  Answer<OpportunityPage> query(Map<String, String> parameters) {
    Map<String, String> query = new HashMap<>(parameters);
    query.put("partner", partner);
    return send(Operation.QUERY, "GET", "opportunities:query", query, Optional.empty())
        .map(OpportunityPage::new);
  }

  private Answer<ObjectNode> send(
      Operation operation,
      String method,
      String path,
      Map<String, String> query,
      Optional<String> body) {
    GcpAnswer answer;
    meter.beforeCall(Cloud.GCP, operation.group());
    try {
      answer = transport.call(method, path, new TreeMap<>(query), body);
    } finally {
      meter.afterCall(Cloud.GCP, operation.group());
    }
    return answer.fold(
        success -> new Answer.Ok<>(success.json()), failure -> failures.of(operation, failure));
  }
}
