package dev.cosell.sync;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.policy.PolicyHeader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which deal is sold with which clouds: a policy. Several clouds for one deal are normal.
 *
 * <p>The first rule that applies decides. A rule either reads a field in which the CRM names the
 * clouds, and applies where that has a value, or applies {@code when} each of some fields has one
 * of some texts, and then states the clouds; a rule without conditions always applies. Texts are
 * compared without regard to case and outer blanks. A deal to which no rule applies goes to no
 * cloud.
 *
 * <p>The JSON form:
 *
 * <pre>{@code
 * {"name": "standard", "version": 1, "effectiveFrom": "2026-01-01",
 *  "signatories": [{"role": "VP Alliances", "signedOn": "2025-12-01"}],
 *  "rules": [
 *    {"name": "named in the CRM", "field": "crm.clouds",
 *     "words": {"AWS": ["aws"], "Azure": ["azure"], "All": ["aws", "azure", "gcp"]}},
 *    {"name": "public sector", "when": {"account.industry": ["Government", "Education"],
 *     "account.country": ["DE"]}, "clouds": ["azure", "gcp"]},
 *    {"name": "all others", "clouds": ["aws"]}]}
 * }</pre>
 */
public final class CloudRouting {
  /** The field in which {@link #standard} looks for the clouds that the CRM names. */
  public static final Field NAMED = new Field("crm.clouds");

  private final PolicyHeader header;
  private final List<RoutingRule> rules;

  private CloudRouting(PolicyHeader header, List<RoutingRule> rules) {
    this.header = header;
    this.rules = List.copyOf(rules);
  }

  /**
   * Today's best practice: whoever keeps the deal names the clouds in {@link #NAMED}; a deal for
   * which nobody did is registered with all three.
   *
   * @return the policy, version 1
   */
  public static CloudRouting standard() {
    Set<Cloud> all = Set.of(Cloud.AWS, Cloud.AZURE, Cloud.GCP);
    Map<String, Set<Cloud>> words = new TreeMap<>();
    List.of("AWS", "Amazon", "Amazon Web Services")
        .forEach(word -> words.put(word, Set.of(Cloud.AWS)));
    List.of("Azure", "Microsoft", "Microsoft Azure")
        .forEach(word -> words.put(word, Set.of(Cloud.AZURE)));
    List.of("GCP", "Google", "Google Cloud").forEach(word -> words.put(word, Set.of(Cloud.GCP)));
    words.put("None", Set.of());
    return new CloudRouting(
        new PolicyHeader("standard", 1, LocalDate.of(2026, 1, 1), List.of()),
        List.of(
            new RoutingRule.Named("named in the CRM", NAMED, words),
            new RoutingRule.Stated("every cloud", Map.of(), all)));
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the policy
   * @throws dev.cosell.policy.InvalidPolicyException if the text breaks the form; lists everything
   *     that is wrong
   */
  public static CloudRouting fromJson(String json) {
    JsonReader document = JsonReader.of(json);
    PolicyHeader header = document.header();
    List<RoutingRule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonReader rule : document.objects("rules")) {
      RoutingRule read = RoutingRule.read(rule);
      if (!names.add(read.name())) {
        rule.problem("name", "must stand once, but twice was '" + read.name() + "'");
      }
      rules.add(read);
    }
    if (rules.isEmpty()) {
      document.problem("rules", "must have at least one rule");
    }
    document.finish();
    return new CloudRouting(header, rules);
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal policy.
   *
   * @return the text, indented
   */
  public String toJson() {
    ObjectNode document = Json.newPolicy(header);
    ArrayNode array = document.putArray("rules");
    rules.forEach(rule -> rule.write(array.addObject()));
    return Json.writePretty(document);
  }

  /**
   * What the policy says of itself.
   *
   * @return the header
   */
  public PolicyHeader header() {
    return header;
  }

  /**
   * The clouds of a deal.
   *
   * @param deal the deal
   * @return the answer of the first rule that applies
   */
  public CloudRoute route(Opportunity deal) {
    FieldValues values = deal.fieldValues();
    for (RoutingRule rule : rules) {
      if (rule.applies(values)) {
        return rule.route(values);
      }
    }
    return new CloudRoute(
        new TreeSet<>(),
        "(none)",
        "no rule of " + header.name() + " version " + header.version() + " applies",
        List.of());
  }

  /**
   * All clouds that some rule names.
   *
   * @return the clouds, in name order
   */
  public SortedSet<Cloud> clouds() {
    SortedSet<Cloud> clouds = new TreeSet<>();
    rules.forEach(rule -> clouds.addAll(rule.clouds()));
    return clouds;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CloudRouting that
        && header.equals(that.header)
        && rules.equals(that.rules);
  }

  @Override
  public int hashCode() {
    return 31 * header.hashCode() + rules.hashCode();
  }

  /** The name and the version. */
  @Override
  public String toString() {
    return "CloudRouting[" + header.name() + " v" + header.version() + "]";
  }
}
