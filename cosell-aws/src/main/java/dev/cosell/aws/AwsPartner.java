package dev.cosell.aws;

/**
 * What kind of partner one is, where AWS's rules depend on it.
 *
 * @param services whether one is a services partner; the other kind is a software partner
 * @param specialProgram whether one is in a program that has AWS see the partner's revenue, such as
 *     SRRP
 */
public record AwsPartner(boolean services, boolean specialProgram) {
  /** A software partner in no special program. */
  public static final AwsPartner SOFTWARE = new AwsPartner(false, false);
}
