package dev.cosell.aws.internal.call;

import dev.cosell.aws.internal.table.PortalLimits.Quota;
import dev.cosell.aws.internal.table.Tables;
import dev.cosell.aws.internal.transport.SellingAnswer;
import dev.cosell.aws.internal.transport.SellingOperation;
import dev.cosell.aws.internal.transport.SellingTransport;
import dev.cosell.aws.internal.wire.SellingJson;
import dev.cosell.aws.internal.wire.WireObject;
import dev.cosell.cloud.Cloud;
import dev.cosell.portal.Answer;
import dev.cosell.portal.CallMeter;

/** Makes single calls, each when the meter lets it. */
public final class Calls {
  private static final String READ = "read";
  private static final String WRITE = "write";

  private final SellingTransport transport;
  private final CallMeter meter;

  /**
   * Calls through a transport.
   *
   * @param transport sends
   * @param meter is asked before every call
   */
  public Calls(SellingTransport transport, CallMeter meter) {
    this.transport = transport;
    this.meter = meter;
  }

  /** Sends a call as it is. */
  SellingAnswer send(SellingOperation operation, String body) {
    String group = group(operation);
    meter.beforeCall(Cloud.AWS, group);
    try {
      return transport.call(operation, body);
    } finally {
      meter.afterCall(Cloud.AWS, group);
    }
  }

  /** Reads something; a body that is no answer of the operation counts as no answer. */
  <T extends WireObject> Answer<T> read(
      SellingOperation operation, WireObject request, Class<T> type) {
    return send(operation, SellingJson.write(request))
        .fold(
            success -> new Answer.Ok<>(SellingJson.readAnswer(success.body(), type)),
            failure -> Failures.ofRead(operation, failure));
  }

  /** Of an operation that no document gives a quota for, a list counts as a read. */
  private static String group(SellingOperation operation) {
    String name = operation.wireName();
    return Tables.LIMITS
        .quota(name)
        .map(Quota::group)
        .orElse(name.startsWith("List") ? READ : WRITE);
  }
}
