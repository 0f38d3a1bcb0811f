package dev.cosell.comp;

import dev.cosell.cloud.Cloud;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something about a deal that a plan's conditions may ask for.
 *
 * <p>The facts that every plan knows are {@code attribution}, {@code attribution.CLOUD}, {@code
 * clouds}, {@code dealType}, {@code value}, {@code marketplaceRouted}, {@code marketplace}, {@code
 * structure}, {@code tenancy}, {@code region} and {@code roles}. A plan may declare others, which
 * deals then state in {@link CompDeal#facts()}.
 *
 * @param name the fact's name
 * @param type what kind of value it has
 * @param choices the values that it can have, for a fact with a closed list; else empty
 */
public record DealFact(String name, Type type, List<String> choices) {
  /** What kind of value a fact has, and with it which tests a condition may make. */
  public enum Type {
    /** A word: {@code is}, {@code in}. */
    TEXT,
    /** Several words: {@code holds}. */
    SET,
    /** An amount in the plan's currency: {@code atLeast}, {@code below}. */
    AMOUNT,
    /** True or false: {@code is}. */
    FLAG
  }

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
  private static final String OF_CLOUD = "attribution.";

  /**
   * What the clouds have to do with the deal: for a payee whose role is with one cloud what that
   * cloud has, else what the cloud has that has most.
   */
  public static final DealFact ATTRIBUTION = choice("attribution", DealValues.CREDITS);

  /** The clouds that have to do with the deal. */
  public static final DealFact CLOUDS = new DealFact("clouds", Type.SET, List.of());

  /** New business, a renewal or an expansion. */
  public static final DealFact DEAL_TYPE = choice("dealType", DealValues.TYPES);

  /** The value in the plan's currency, before refunds. */
  public static final DealFact VALUE = new DealFact("value", Type.AMOUNT, List.of());

  /** Whether the deal goes through a cloud's marketplace. */
  public static final DealFact MARKETPLACE_ROUTED =
      new DealFact("marketplaceRouted", Type.FLAG, List.of());

  /** The cloud whose marketplace it goes through; not known of a deal that goes through none. */
  public static final DealFact MARKETPLACE = new DealFact("marketplace", Type.TEXT, List.of());

  /** How the deal is sold. */
  public static final DealFact STRUCTURE = choice("structure", DealValues.STRUCTURES);

  /** Where the customer runs the product. */
  public static final DealFact TENANCY = choice("tenancy", DealValues.TENANCIES);

  /** The region. */
  public static final DealFact REGION = new DealFact("region", Type.TEXT, List.of());

  /** The roles that somebody has on the deal. */
  public static final DealFact ROLES = new DealFact("roles", Type.SET, List.of());

  private static final List<DealFact> KNOWN =
      List.of(
          ATTRIBUTION,
          CLOUDS,
          DEAL_TYPE,
          VALUE,
          MARKETPLACE_ROUTED,
          MARKETPLACE,
          STRUCTURE,
          TENANCY,
          REGION,
          ROLES);

  /**
   * Copies the choices.
   *
   * @param name as the type says
   * @param type as the type says
   * @param choices as the type says
   */
  public DealFact {
    choices = List.copyOf(choices);
  }

  private static DealFact choice(String name, List<String> choices) {
    return new DealFact(name, Type.TEXT, choices);
  }

  /**
   * What one cloud has to do with the deal.
   *
   * @param cloud the cloud
   * @return the fact {@code attribution.CLOUD}
   */
  public static DealFact attributionOf(Cloud cloud) {
    return choice(OF_CLOUD + cloud, DealValues.CREDITS);
  }

  /** The cloud of {@code attribution.CLOUD}. */
  Optional<Cloud> cloud() {
    return name.startsWith(OF_CLOUD)
        ? Optional.of(new Cloud(name.substring(OF_CLOUD.length())))
        : Optional.empty();
  }

  /** The fact of a name, where a plan declares some of its own; empty if nobody knows it. */
  static Optional<DealFact> named(String name, Map<String, Type> declared) {
    if (name.startsWith(OF_CLOUD)) {
      try {
        return Optional.of(attributionOf(new Cloud(name.substring(OF_CLOUD.length()))));
      } catch (IllegalArgumentException noCloud) {
        return Optional.empty();
      }
    }
    return KNOWN.stream()
        .filter(fact -> fact.name().equals(name))
        .findFirst()
        .or(
            () ->
                Optional.ofNullable(declared.get(name))
                    .map(type -> new DealFact(name, type, List.of())));
  }

  /** What keeps a plan from declaring a fact of this name and type; empty if nothing does. */
  static Optional<String> objection(String name, Type type) {
    if (!NAME.matcher(name).matches()) {
      return Optional.of("must be named by letters and digits, a small letter first");
    }
    if (KNOWN.stream().anyMatch(fact -> fact.name().equals(name))) {
      return Optional.of("is known to every plan; rename it");
    }
    return type == Type.TEXT || type == Type.FLAG
        ? Optional.empty()
        : Optional.of("must be TEXT or FLAG");
  }

  /** The names that a plan may use. */
  static List<String> names(Map<String, Type> declared) {
    return Stream.concat(KNOWN.stream().map(DealFact::name), declared.keySet().stream().sorted())
        .toList();
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
