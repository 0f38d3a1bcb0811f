package dev.cosell.azure.internal.table;

/** The tables, each read once. */
public final class Tables {
  /** Which status follows which, and what the stages are in percent. */
  public static final LifeCycle LIFE_CYCLE = TableFile.read("life-cycle.json", LifeCycle.class);

  /** The words that members may have. */
  public static final Vocabularies VOCABULARIES =
      TableFile.read("vocabularies.json", Vocabularies.class);

  /** Which members may be changed when. */
  public static final EditRules EDITS = TableFile.read("edit-rules.json", EditRules.class);

  /** How much Microsoft takes, and until when. */
  public static final Limits LIMITS = TableFile.read("limits.json", Limits.class);

  private Tables() {}
}
