package dev.cosell.gcp;

import dev.cosell.gcp.internal.mapping.Binding;
import dev.cosell.gcp.internal.mapping.Bindings;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.PortalCapabilities;
import java.util.Map;
import java.util.Set;

/** What Google's portal can do at all. */
final class GcpCapabilities {
  private static final Set<Field> INWARD =
      Set.of(
          Field.REVIEW_STATUS,
          Field.REVIEW_COMMENTS,
          Field.CLOUD_STAGE,
          Field.CLOUD_CLOSE_DATE,
          Field.ORIGIN,
          Field.COUNTERPARTS,
          GcpFields.DEAL_NUMBER,
          GcpFields.CLOUD_ACCOUNT_NAME,
          GcpFields.APPROVED_DATE,
          GcpFields.REBATE_EXPIRATION_DATE,
          GcpFields.CLOSE_OUTCOME,
          GcpFields.CLOSE_REASON);

  private static final Map<Field, String> LOSSY =
      Map.of(
          Field.CONTACTS,
          "one person keeps e-mail address and telephone number, the others their names and titles;"
              + " ids and roles stay in the CRM",
          Field.ACCOUNT_WEBSITE,
          "Google keeps the domain alone, and means the customer's primary Google account domain",
          Field.STAGE,
          "two of Google's five stages have no public name, so several stages are one at Google,"
              + " and Google's representative alone closes a deal",
          Field.TYPE,
          "of Google's operation types only NEW is known");

  private GcpCapabilities() {}

  static PortalCapabilities of(GcpSettings settings) {
    return PortalCapabilities.builder()
        .addAllCarried(new Bindings(settings).all().stream().map(Binding::field).toList())
        .inwardOnly(INWARD)
        .lossy(LOSSY)
        .addAllQuotas(settings.quotas())
        .build();
  }
}
