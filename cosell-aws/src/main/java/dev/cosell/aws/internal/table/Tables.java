package dev.cosell.aws.internal.table;

/** The tables, each read once. */
public final class Tables {
  /** What AWS asks of every member. */
  public static final FieldRules FIELDS = FieldRules.load();

  /** The values that members may have. */
  public static final Vocabularies VOCABULARIES = Vocabularies.load();

  /** The states of the United States. */
  public static final UsStates US_STATES = UsStates.load();

  /** The postal codes by country. */
  public static final PostalCodes POSTAL_CODES = PostalCodes.load();

  /** Which members may be changed when. */
  public static final EditRules EDITS = EditRules.load();

  /** How many calls and associations AWS takes. */
  public static final PortalLimits LIMITS = PortalLimits.load();

  /** How long an invitation of AWS's waits. */
  public static final InvitationLife INVITATIONS = InvitationLife.load();

  /** AWS's own products. */
  public static final AwsProducts PRODUCTS = AwsProducts.load();

  private Tables() {}
}
