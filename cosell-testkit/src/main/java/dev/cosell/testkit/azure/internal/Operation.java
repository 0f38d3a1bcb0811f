package dev.cosell.testkit.azure.internal;

import dev.cosell.testkit.internal.Quotas;

/** What a request asks for. */
enum Operation {
  LIST_REFERRALS("ListReferrals", Quotas.READS),
  GET_REFERRAL("GetReferral", Quotas.READS),
  CREATE_REFERRAL("CreateReferral", Quotas.WRITES),
  PATCH_REFERRAL("PatchReferral", Quotas.WRITES),
  PUT_REFERRAL("PutReferral", Quotas.WRITES),
  LIST_WEBHOOK_EVENTS("ListWebhookEvents", Quotas.READS),
  GET_WEBHOOK_REGISTRATION("GetWebhookRegistration", Quotas.READS),
  CREATE_WEBHOOK_REGISTRATION("CreateWebhookRegistration", Quotas.WRITES),
  UPDATE_WEBHOOK_REGISTRATION("UpdateWebhookRegistration", Quotas.WRITES),
  CREATE_VALIDATION_EVENT("CreateValidationEvent", Quotas.WRITES),
  GET_VALIDATION_EVENT("GetValidationEvent", Quotas.READS),
  NO_SUCH_RESOURCE("NoSuchResource", Quotas.READS),
  NO_SUCH_METHOD("NoSuchMethod", Quotas.READS);

  static final String REFERRALS = "/v1.0/engagements/referrals";

  /** The path in the links to the next page, as the documentation's example writes it. */
  private static final String NEXT_PAGE = "/v1.0/referrals";

  static final String WEBHOOK = "/webhooks/v1/registration";

  private final String title;
  private final String group;

  Operation(String title, String group) {
    this.title = title;
    this.group = group;
  }

  /** The name that faults and statistics know. */
  String title() {
    return title;
  }

  boolean reads() {
    return group.equals(Quotas.READS);
  }

  static Operation of(Request request) {
    String path = request.path();
    if (path.equals(WEBHOOK) || path.startsWith(WEBHOOK + "/")) {
      return webhook(request.method(), path.substring(WEBHOOK.length()));
    }
    boolean isNextPage = path.equals(NEXT_PAGE) && request.query().containsKey("$skiptoken");
    if (path.equals(REFERRALS) || isNextPage) {
      return switch (request.method()) {
        case "GET" -> LIST_REFERRALS;
        case "POST" -> CREATE_REFERRAL;
        default -> NO_SUCH_METHOD;
      };
    }
    if (!path.startsWith(REFERRALS + "/")) {
      return NO_SUCH_RESOURCE;
    }
    return switch (request.method()) {
      case "GET" -> GET_REFERRAL;
      case "PATCH" -> PATCH_REFERRAL;
      case "PUT" -> PUT_REFERRAL;
      default -> NO_SUCH_METHOD;
    };
  }

  private static Operation webhook(String method, String rest) {
    return switch (method + " " + rest.replaceFirst("(?<=^/validationEvents)/.+", "/id")) {
      case "GET /events" -> LIST_WEBHOOK_EVENTS;
      case "GET " -> GET_WEBHOOK_REGISTRATION;
      case "POST " -> CREATE_WEBHOOK_REGISTRATION;
      case "PUT " -> UPDATE_WEBHOOK_REGISTRATION;
      case "POST /validationEvents" -> CREATE_VALIDATION_EVENT;
      case "GET /validationEvents/id" -> GET_VALIDATION_EVENT;
      default -> NO_SUCH_RESOURCE;
    };
  }
}
