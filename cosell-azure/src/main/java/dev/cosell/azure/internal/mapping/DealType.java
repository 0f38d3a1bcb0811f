package dev.cosell.azure.internal.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cosell.azure.internal.wire.Consent;
import dev.cosell.azure.internal.wire.Referral;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import java.util.List;
import java.util.Optional;

/**
 * How far Microsoft is let in: a private, a partner-led or a co-sell deal, which on the wire is a
 * type and a flag (partner API documentation of October 2023, read 2026-11-22).
 */
public final class DealType {
  /** The pointer of the flag that shows a deal to Microsoft's sellers. */
  public static final String FLAG = "/consent/consentToShareReferralWithMicrosoftSellers";

  private static final String TYPE = "/type";
  private static final String SHARED = "Shared";
  private static final String INDEPENDENT = "Independent";
  private static final List<String> UPWARD =
      List.of(Words.PRIVATE, Words.PARTNER_LED, Words.CO_SELL);

  private DealType() {}

  /**
   * The deal types, from the one that lets Microsoft in the least.
   *
   * @return the words
   */
  public static List<String> all() {
    return UPWARD;
  }

  /**
   * How far a deal type lets Microsoft in.
   *
   * @param word a deal type
   * @return 0 for private to 2 for co-sell; -1 if the word is none
   */
  public static int rank(String word) {
    return UPWARD.indexOf(word);
  }

  /**
   * Whether Microsoft's sellers see a referral.
   *
   * @param referral the referral
   * @return whether the flag says so
   */
  public static boolean isShown(Referral referral) {
    return referral
        .consent()
        .flatMap(Consent::consentToShareReferralWithMicrosoftSellers)
        .orElse(false);
  }

  static Optional<FieldValue> read(Referral referral) {
    Optional<Boolean> shown =
        referral.consent().flatMap(Consent::consentToShareReferralWithMicrosoftSellers);
    if (referral.type().filter(SHARED::equals).isPresent()) {
      return Optional.of(new Text(Words.CO_SELL));
    }
    return shown.map(yes -> new Text(yes ? Words.PARTNER_LED : Words.PRIVATE));
  }

  static Optional<String> write(FieldValue value, Draft draft) {
    int rank = value instanceof Text text ? rank(text.text()) : -1;
    if (rank < 0) {
      return Optional.of("must be one of " + UPWARD);
    }
    draft.put(TYPE, rank == 2 ? SHARED : INDEPENDENT);
    draft.put(FLAG, JsonNodeFactory.instance.booleanNode(rank > 0));
    return Optional.empty();
  }
}
