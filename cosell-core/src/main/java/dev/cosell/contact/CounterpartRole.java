package dev.cosell.contact;

/**
 * The role of a cloud's employee on a deal, such as {@code AWSSalesRep} or {@code PDM}.
 *
 * <p>An open vocabulary that the clouds own: a role that is not known here is carried.
 *
 * @param name the role as the cloud writes it, not blank
 */
public record CounterpartRole(String name) {
  /** Partner development manager. */
  public static final CounterpartRole PDM = new CounterpartRole("PDM");

  /** Account executive. */
  public static final CounterpartRole AE = new CounterpartRole("AE");

  /** Specialist seller, which Microsoft calls solution specialist. */
  public static final CounterpartRole SSP = new CounterpartRole("SSP");

  /** Cloud solution architect. */
  public static final CounterpartRole CSA = new CounterpartRole("CSA");

  /** Account technology strategist. */
  public static final CounterpartRole ATS = new CounterpartRole("ATS");

  /** Customer engineer. */
  public static final CounterpartRole CE = new CounterpartRole("CE");

  /** Customer account manager. */
  public static final CounterpartRole CAM = new CounterpartRole("CAM");

  /**
   * Checks and normalises what the type asks for.
   *
   * @param name as the type says
   * @throws IllegalArgumentException if the type's form is broken
   */
  public CounterpartRole {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
