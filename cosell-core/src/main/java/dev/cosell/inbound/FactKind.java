package dev.cosell.inbound;

import java.util.Arrays;
import java.util.List;

/** What is asked of every referral, and by which rules decide. */
public enum FactKind {
  /** Who brings it: an {@link InboundSource}. */
  SOURCE("source", "ask who at the cloud brings it", InboundSource.class),
  /** What the customer is in: a {@link Situation}. */
  SITUATION(
      "situation", "ask what problem the customer has, and for it in writing", Situation.class),
  /** Whether the cloud has put something in: a {@link CloudInvestment}. */
  INVESTMENT(
      "investment",
      "ask whether the cloud has put commercial or success time into the account",
      CloudInvestment.class),
  /** How near the customer's day is: a {@link Timeline.Nearness}. */
  TIMELINE("timeline", "ask by when the customer wants a solution", Timeline.Nearness.class),
  /** Where the customer would run the product: a {@link Tenancy}. */
  TENANCY("tenancy", "ask in whose cloud account the product would run", Tenancy.class);

  static final String UNKNOWN = "UNKNOWN";

  private final String word;
  private final String question;
  private final Class<? extends Enum<?>> type;

  FactKind(String word, String question, Class<? extends Enum<?>> type) {
    this.word = word;
    this.question = question;
    this.type = type;
  }

  /** {@return the word for it in policies and reasons, such as {@code source}} */
  public String word() {
    return word;
  }

  /** {@return what to ask where it is not known} */
  public String question() {
    return question;
  }

  /** {@return the values that it may have, by name, {@code UNKNOWN} last} */
  public List<String> choices() {
    return Arrays.stream(type.getEnumConstants()).<String>map(Enum::name).toList();
  }
}
