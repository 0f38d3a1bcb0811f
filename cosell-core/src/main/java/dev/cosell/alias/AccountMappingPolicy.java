package dev.cosell.alias;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.CounterpartRole;
import dev.cosell.internal.Json;
import dev.cosell.internal.JsonReader;
import dev.cosell.policy.PolicyHeader;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How old an account mapping may be, when a relationship has lapsed, and who at a cloud matters.
 *
 * <p>The JSON form:
 *
 * <pre>{@code
 * {"name": "ours", "version": 1, "effectiveFrom": "2026-01-01",
 *  "staleAfterDays": 92, "primaryStaleAfterDays": 31, "primaryClouds": ["aws"],
 *  "touchWithinDays": 90,
 *  "roles": {"ISV_HOSTED": {"leading": ["PDM"], "supporting": ["AE"]},
 *            "CUSTOMER_DEPLOYED": {"leading": ["AE"], "supporting": ["PDM"]}}}
 * }</pre>
 *
 * @param header name, version, first day in force and signatories
 * @param staleAfterDays the greatest age of a mapping, in days, that is still fresh; at least 1
 * @param primaryStaleAfterDays the same for the clouds that are sold with the most; at least 1
 * @param primaryClouds these clouds
 * @param touchWithinDays for how many days after a contact a relationship is alive; at least 1
 * @param roles who matters under each archetype
 */
public record AccountMappingPolicy(
    PolicyHeader header,
    int staleAfterDays,
    int primaryStaleAfterDays,
    SortedSet<Cloud> primaryClouds,
    int touchWithinDays,
    Map<TenancyArchetype, RelevantRoles> roles) {
  /**
   * Checks and copies.
   *
   * @param header as the type says
   * @param staleAfterDays as the type says
   * @param primaryStaleAfterDays as the type says
   * @param primaryClouds as the type says
   * @param touchWithinDays as the type says
   * @param roles as the type says
   * @throws IllegalArgumentException if a number of days is below 1, or an archetype has no roles
   */
  public AccountMappingPolicy {
    atLeastOne("staleAfterDays", staleAfterDays);
    atLeastOne("primaryStaleAfterDays", primaryStaleAfterDays);
    atLeastOne("touchWithinDays", touchWithinDays);
    primaryClouds = Collections.unmodifiableSortedSet(new TreeSet<>(primaryClouds));
    for (TenancyArchetype type : TenancyArchetype.values()) {
      if (!roles.containsKey(type)) {
        throw new IllegalArgumentException("roles must name those of " + type);
      }
    }
    roles = Collections.unmodifiableMap(new EnumMap<>(roles));
  }

  private static void atLeastOne(String name, int days) {
    if (days < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, but was " + days);
    }
  }

  /**
   * Today's best practice: a mapping every quarter, every month for primary clouds, of which none
   * is named; relationships lapse after 90 days; the partner development manager leads where the
   * vendor hosts, the account team where the customer deploys.
   *
   * @return the policy, version 1
   */
  public static AccountMappingPolicy standard() {
    List<String> partnerSide = List.of("PDM", "WWPSPDM");
    List<String> accountSide =
        List.of("AE", "AWSSalesRep", "AWSAccountOwner", "Field sales representative");
    return new AccountMappingPolicy(
        new PolicyHeader("standard", 1, LocalDate.of(2026, 1, 1), List.of()),
        92,
        31,
        new TreeSet<>(),
        90,
        Map.of(
            TenancyArchetype.ISV_HOSTED,
            new RelevantRoles(
                roles(partnerSide),
                roles(Stream.concat(Stream.of("PSM", "ISVSM"), accountSide.stream()).toList())),
            TenancyArchetype.CUSTOMER_DEPLOYED,
            new RelevantRoles(
                roles(accountSide),
                roles(
                    Stream.concat(Stream.of("CSM", "CSA", "CE"), partnerSide.stream()).toList()))));
  }

  private static List<CounterpartRole> roles(Collection<String> names) {
    return names.stream().map(CounterpartRole::new).toList();
  }

  /**
   * The same policy with other primary clouds.
   *
   * @param clouds the clouds that are sold with the most
   * @return the policy
   */
  public AccountMappingPolicy withPrimaryClouds(Cloud... clouds) {
    return new AccountMappingPolicy(
        header,
        staleAfterDays,
        primaryStaleAfterDays,
        new TreeSet<>(List.of(clouds)),
        touchWithinDays,
        roles);
  }

  /**
   * How old a mapping with a cloud may be.
   *
   * @param cloud the cloud
   * @return the greatest age, in days, that is still fresh
   */
  public int staleAfterDays(Cloud cloud) {
    return primaryClouds.contains(cloud) ? primaryStaleAfterDays : staleAfterDays;
  }

  /**
   * Who matters under an archetype.
   *
   * @param archetype the archetype
   * @return the roles
   */
  public RelevantRoles roles(TenancyArchetype archetype) {
    return Objects.requireNonNull(roles.get(archetype));
  }

  /**
   * Reads the JSON form.
   *
   * @param json the text
   * @return the policy
   * @throws dev.cosell.policy.InvalidPolicyException if the text breaks the form; lists everything
   *     that is wrong
   */
  public static AccountMappingPolicy fromJson(String json) {
    JsonReader document = JsonReader.of(json);
    PolicyHeader header = document.header();
    int stale = days(document, "staleAfterDays");
    int primaryStale = days(document, "primaryStaleAfterDays");
    SortedSet<Cloud> primary = new TreeSet<>();
    for (String text : document.texts("primaryClouds")) {
      try {
        primary.add(new Cloud(text));
      } catch (IllegalArgumentException broken) {
        document.problem(
            "primaryClouds", "must be ids of clouds such as aws, but was '" + text + "'");
      }
    }
    int touch = days(document, "touchWithinDays");
    Map<TenancyArchetype, RelevantRoles> roles = new EnumMap<>(TenancyArchetype.class);
    JsonReader byType =
        document.required("roles", document.optionalObject("roles"), JsonReader.of("{}"));
    for (TenancyArchetype type : TenancyArchetype.values()) {
      JsonReader its =
          byType.required(type.name(), byType.optionalObject(type.name()), JsonReader.of("{}"));
      roles.put(type, roles(byType, type, its));
    }
    document.finish();
    return new AccountMappingPolicy(header, stale, primaryStale, primary, touch, roles);
  }

  private static int days(JsonReader document, String name) {
    int days = document.required(name, document.optionalWhole(name), 1);
    if (days < 1) {
      document.problem(name, "must be at least 1, but was " + days);
      return 1;
    }
    return days;
  }

  private static RelevantRoles roles(JsonReader byType, TenancyArchetype type, JsonReader its) {
    try {
      return new RelevantRoles(roles(its.texts("leading")), roles(its.texts("supporting")));
    } catch (IllegalArgumentException twice) {
      byType.problem(type.name(), String.valueOf(twice.getMessage()));
      return new RelevantRoles(List.of(), List.of());
    }
  }

  /**
   * The JSON form; {@link #fromJson} reads an equal policy.
   *
   * @return the text, indented
   */
  public String toJson() {
    ObjectNode document = Json.newPolicy(header);
    document.put("staleAfterDays", staleAfterDays);
    document.put("primaryStaleAfterDays", primaryStaleAfterDays);
    primaryClouds.forEach(cloud -> document.withArray("primaryClouds").add(cloud.id()));
    document.put("touchWithinDays", touchWithinDays);
    ObjectNode byType = document.putObject("roles");
    roles.forEach(
        (type, its) -> {
          ObjectNode node = byType.putObject(type.name());
          its.leading().forEach(role -> node.withArray("leading").add(role.name()));
          its.supporting().forEach(role -> node.withArray("supporting").add(role.name()));
        });
    return Json.writePretty(document);
  }

  /** The name and the version. */
  @Override
  public String toString() {
    return "AccountMappingPolicy[" + header.name() + " v" + header.version() + "]";
  }
}
