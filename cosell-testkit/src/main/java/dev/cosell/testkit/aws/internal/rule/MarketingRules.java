package dev.cosell.testkit.aws.internal.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cosell.testkit.aws.internal.wire.ProblemCode;
import dev.cosell.testkit.internal.Json;
import java.util.List;

/** Which marketing fields go together (ACE data model, 2026; file-exchange schema v14.3). */
final class MarketingRules {

  private MarketingRules() {}

  static void check(JsonNode record, Findings findings) {
    JsonNode marketing = record.path("Marketing");
    String source = Json.text(marketing, "Source");
    if (source.equals("None")) {
      for (String member : List.of("AwsFundingUsed", "CampaignName", "Channels", "UseCases")) {
        if (!Json.blank(marketing, member)) {
          findings.add(
              Findings.camel("Marketing", member),
              ProblemCode.INVALID_VALUE,
              "Field Marketing." + member + " must be null when Marketing.Source is 'None'.");
        }
      }
    }
    String funding = Json.text(marketing, "AwsFundingUsed");
    if (source.equals("Marketing Activity") && funding.isEmpty()) {
      findings.add(
          "marketing.awsFundingUsed",
          ProblemCode.REQUIRED_FIELD_MISSING,
          "Field Marketing.AwsFundingUsed is required when Marketing.Source is 'Marketing"
              + " Activity'.");
    }
    if (funding.equals("No") && !Json.blank(marketing, "UseCases")) {
      findings.add(
          "marketing.useCases",
          ProblemCode.INVALID_VALUE,
          "Field Marketing.UseCases must be empty when Marketing.AwsFundingUsed is 'No'.");
    }
  }
}
