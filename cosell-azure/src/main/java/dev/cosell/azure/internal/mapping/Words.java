package dev.cosell.azure.internal.mapping;

import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import java.util.Optional;

/** Words that the library uses for Microsoft's flags. */
public final class Words {
  /** Microsoft does not see the deal. */
  public static final String PRIVATE = "Private";

  /** Microsoft sees the deal. */
  public static final String PARTNER_LED = "Partner-led";

  /** Microsoft is asked to join. */
  public static final String CO_SELL = "Co-sell";

  private static final String YES = "Yes";
  private static final String NO = "No";

  private Words() {}

  /**
   * What a value says.
   *
   * @param value a value
   * @return true for Yes, false for No; empty for anything else
   */
  public static Optional<Boolean> yesOrNo(FieldValue value) {
    if (value instanceof Text text && (text.text().equals(YES) || text.text().equals(NO))) {
      return Optional.of(text.text().equals(YES));
    }
    return Optional.empty();
  }

  static Optional<FieldValue> of(Optional<Boolean> flag) {
    return flag.map(yes -> new Text(yes ? YES : NO));
  }
}
