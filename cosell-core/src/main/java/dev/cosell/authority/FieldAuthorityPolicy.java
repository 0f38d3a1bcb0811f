package dev.cosell.authority;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.opportunity.Field;
import dev.cosell.policy.InvalidPolicyException;
import dev.cosell.policy.PolicyHeader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is right about which field, decided beforehand and in one place.
 *
 * <p>A rule stands under a field's name, or under a prefix and {@code .*} for all fields that begin
 * with it; the longest match decides. A policy has a rule for every typed field of a deal.
 *
 * <p>The JSON form:
 *
 * <pre>{@code
 * {"name": "standard", "version": 1, "effectiveFrom": "2026-01-01",
 *  "signatories": [{"role": "VP Alliances", "signedOn": "2025-12-01"}],
 *  "fields": {"stage": {"owner": "CRM"},
 *             "nextSteps": {"owner": "CRM", "whenBothDiffer": "REVIEW", "blankClears": true},
 *             "status.*": {"owner": "PORTAL"}}}
 * }</pre>
 */
public final class FieldAuthorityPolicy {
  private final PolicyHeader header;
  private final NavigableMap<String, FieldRule> rules;

  private FieldAuthorityPolicy(PolicyHeader header, NavigableMap<String, FieldRule> rules) {
    this.header = header;
    this.rules = rules;
  }

  /**
   * Today's best practice: the CRM is right about account, deal, stage, value and forecast; the
   * portal about every status, and its own close date stands beside the forecast.
   *
   * @return the policy, version 1
   */
  public static FieldAuthorityPolicy standard() {
    Builder policy =
        builder(new PolicyHeader("standard", 1, LocalDate.of(2026, 1, 1), List.of()))
            .rule("status.*", FieldRule.ownedBy(Owner.PORTAL))
            .rule(
                Field.CLOUD_CLOSE_DATE.name(),
                new FieldRule(Owner.PORTAL, WhenBothDiffer.KEEP_BOTH, false))
            .rule("aws.*", FieldRule.ownedBy(Owner.CRM))
            .rule("azure.*", FieldRule.ownedBy(Owner.CRM))
            .rule("gcp.*", FieldRule.ownedBy(Owner.CRM))
            .rule("crm.*", FieldRule.ownedBy(Owner.CRM))
            .rule("transaction.*", FieldRule.ownedBy(Owner.MARKETPLACE))
            .rule("payment.*", FieldRule.ownedBy(Owner.DISBURSEMENT_FILE));
    for (Field field : Field.typed()) {
      policy.rule(field.name(), FieldRule.ownedBy(Owner.CRM));
    }
    return policy.build();
  }

  /**
   * A new builder.
   *
   * @param header name, version, first day in force and signatories
   * @return a builder without rules
   */
  public static Builder builder(PolicyHeader header) {
    return new Builder(header);
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the policy
   * @throws InvalidPolicyException if the text breaks the form or leaves a typed field without a
   *     rule; lists everything that is wrong
   */
  public static FieldAuthorityPolicy fromJson(String json) {
    JsonReader document = JsonReader.of(json);
    Builder policy = builder(document.header());
    Optional<JsonReader> fields = document.optionalObject("fields");
    if (fields.isEmpty() && !document.has("fields")) {
      document.problem("fields", "is required");
    }
    fields.ifPresent(
        object -> {
          for (String pattern : object.names()) {
            object.optionalObject(pattern).ifPresent(rule -> policy.rule(pattern, readRule(rule)));
          }
          for (String wrong : policy.wrongPatterns()) {
            object.problem(wrong, "must be a field's name, or a prefix and .*");
          }
          for (Field field : policy.missing()) {
            object.problem(field.name(), "needs a rule, of its own or by a prefix");
          }
        });
    document.finish();
    return policy.build();
  }

  private static FieldRule readRule(JsonReader rule) {
    Owner owner = rule.required("owner", rule.optionalChoice("owner", Owner.class), Owner.CRM);
    WhenBothDiffer whenBothDiffer =
        rule.optionalChoice("whenBothDiffer", WhenBothDiffer.class)
            .orElse(WhenBothDiffer.OWNER_WINS);
    return new FieldRule(owner, whenBothDiffer, rule.flag("blankClears", false));
  }

  /**
   * The JSON form, with the rules in name order; {@link #fromJson} reads an equal policy.
   *
   * @return the text, indented
   */
  public String toJson() {
    ObjectNode document = Json.newPolicy(header);
    ObjectNode fields = document.putObject("fields");
    rules.forEach(
        (pattern, rule) ->
            fields
                .putObject(pattern)
                .put("owner", rule.owner().name())
                .put("whenBothDiffer", rule.whenBothDiffer().name())
                .put("blankClears", rule.blankClears()));
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
   * The rule for a field.
   *
   * @param field the field
   * @return the rule under its name or the longest prefix; empty if the policy is silent
   */
  public Optional<FieldRule> rule(Field field) {
    return ruleName(field).map(rules::get);
  }

  /**
   * The name under which the rule for a field stands.
   *
   * @param field the field
   * @return the field's name, or a prefix and {@code .*}; empty if the policy is silent
   */
  public Optional<String> ruleName(Field field) {
    return match(rules, field);
  }

  private static Optional<String> match(Map<String, FieldRule> rules, Field field) {
    if (rules.containsKey(field.name())) {
      return Optional.of(field.name());
    }
    String name = field.name();
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      String pattern = name.substring(0, dot) + ".*";
      if (rules.containsKey(pattern)) {
        return Optional.of(pattern);
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldAuthorityPolicy that
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
    return "FieldAuthorityPolicy[" + header.name() + " v" + header.version() + "]";
  }

  /** Collects rules; a later rule under the same name replaces an earlier one. */
  public static final class Builder {
    private final PolicyHeader header;
    private final TreeMap<String, FieldRule> rules = new TreeMap<>();

    private Builder(PolicyHeader header) {
      this.header = header;
    }

    /**
     * Starts from another policy's rules.
     *
     * @param policy the policy whose rules to take
     * @return this
     */
    public Builder from(FieldAuthorityPolicy policy) {
      rules.putAll(policy.rules);
      return this;
    }

    /**
     * Sets a rule.
     *
     * @param pattern a field's name, or a prefix and {@code .*}
     * @param rule the rule
     * @return this
     */
    public Builder rule(String pattern, FieldRule rule) {
      rules.put(pattern, rule);
      return this;
    }

    /**
     * Gives fields to the CRM; a blank of the CRM is not a value.
     *
     * @param fields the fields
     * @return this
     */
    public Builder partnerOwns(Field... fields) {
      return owns(Owner.CRM, fields);
    }

    /**
     * Gives fields to the portal.
     *
     * @param fields the fields
     * @return this
     */
    public Builder portalOwns(Field... fields) {
      return owns(Owner.PORTAL, fields);
    }

    private Builder owns(Owner owner, Field... fields) {
      for (Field field : fields) {
        rules.put(field.name(), FieldRule.ownedBy(owner));
      }
      return this;
    }

    private List<String> wrongPatterns() {
      List<String> wrong = new ArrayList<>();
      for (String pattern : rules.keySet()) {
        String name = pattern.endsWith(".*") ? pattern.substring(0, pattern.length() - 2) : pattern;
        try {
          new Field(name);
        } catch (IllegalArgumentException notAName) {
          wrong.add(pattern);
        }
      }
      return wrong;
    }

    private List<Field> missing() {
      return Field.typed().stream().filter(field -> match(rules, field).isEmpty()).toList();
    }

    /**
     * The policy.
     *
     * @return the policy
     * @throws IllegalStateException if a typed field has no rule, or a pattern is not one
     */
    public FieldAuthorityPolicy build() {
      if (!wrongPatterns().isEmpty()) {
        throw new IllegalStateException(
            "a rule must stand under a field's name, or a prefix and .*; wrong " + wrongPatterns());
      }
      if (!missing().isEmpty()) {
        throw new IllegalStateException("every field needs an owner; missing " + missing());
      }
      return new FieldAuthorityPolicy(header, new TreeMap<>(rules));
    }
  }
}
