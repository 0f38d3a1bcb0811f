package dev.cosell.azure.internal.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.azure.internal.wire.Referral;
import dev.cosell.azure.internal.wire.ReferralJson;
import dev.cosell.azure.internal.wire.Target;
import java.util.Optional;

/**
 * Both referrals of an engagement, as Microsoft sent them: the partner's own and, if Microsoft was
 * invited, Microsoft's.
 *
 * @param own the partner's referral
 * @param microsoft Microsoft's referral
 */
public record RecordPayload(ObjectNode own, Optional<ObjectNode> microsoft) {
  /** The id that stands for Microsoft. */
  public static final String MICROSOFT = "msft";

  private static final String OWN = "referral";
  private static final String RELATED = "microsoftReferral";

  /**
   * Reads what {@link #text} wrote.
   *
   * @param payload the text
   * @return the payload
   * @throws IllegalArgumentException if the text is none
   */
  public static RecordPayload parse(String payload) {
    ObjectNode json = ReferralJson.object(payload);
    if (!(json.path(OWN) instanceof ObjectNode own)) {
      throw new IllegalArgumentException("payload must be one of a referral");
    }
    return new RecordPayload(
        own,
        json.path(RELATED) instanceof ObjectNode related ? Optional.of(related) : Optional.empty());
  }

  /**
   * The text form.
   *
   * @return a JSON object
   */
  public String text() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set(OWN, own);
    microsoft.ifPresent(related -> json.set(RELATED, related));
    return ReferralJson.write(json);
  }

  /**
   * The partner's referral, typed.
   *
   * @return the referral
   */
  public Referral ownReferral() {
    return ReferralJson.read(own, Referral.class);
  }

  /**
   * Microsoft's referral, typed.
   *
   * @return the referral
   */
  public Optional<Referral> microsoftReferral() {
    return microsoft.map(json -> ReferralJson.read(json, Referral.class));
  }

  /**
   * Whether a referral is Microsoft's side of a deal that the partner brought: it is meant for
   * {@code msft}, as which it is made, or is of that organisation. The latter is inferred.
   *
   * @param referral a referral
   * @return whether it is
   */
  public static boolean isMicrosofts(Referral referral) {
    return referral.organizationId().filter(MICROSOFT::equalsIgnoreCase).isPresent()
        || referral.target().stream()
            .map(Target::id)
            .anyMatch(id -> id.filter(MICROSOFT::equalsIgnoreCase).isPresent());
  }

  /** Nothing of the referrals. */
  @Override
  public String toString() {
    return "RecordPayload[" + (microsoft.isPresent() ? "two referrals]" : "one referral]");
  }
}
