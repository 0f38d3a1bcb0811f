package dev.cosell.azure.internal.mapping;

import dev.cosell.azure.internal.table.Tables;
import dev.cosell.azure.internal.wire.Referral;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.Stage;
import java.util.Optional;

/**
 * The deal's stage: a percentage while the referral is open, and the outcome once it is closed.
 *
 * <p>Won is {@link Stage#LAUNCHED} and lost is {@link Stage#CLOSED_LOST}. What is not known is
 * carried in Microsoft's words.
 */
final class Stages {
  private static final String WON_PERCENT = "100";

  private Stages() {}

  static Optional<FieldValue> read(Referral referral) {
    if (referral.status().filter("Closed"::equals).isPresent()) {
      return referral
          .substatus()
          .filter(word -> !word.isBlank())
          .map(word -> word.equals("Won") ? Stage.LAUNCHED : lost(word))
          .map(stage -> new Text(stage.name()));
    }
    Optional<String> percent = referral.salesStage().filter(text -> !text.isBlank());
    if (percent.isPresent()) {
      String text = percent.get();
      // Open at 100 percent is not won: the outcome is what closes a referral.
      String stage =
          text.equals(WON_PERCENT)
              ? Stage.COMMITTED.name()
              : Tables.LIFE_CYCLE.stage(text).orElse(text);
      return Optional.of(new Text(stage));
    }
    return referral.status().filter("Active"::equals).map(any -> new Text(Stage.PROSPECT.name()));
  }

  private static Stage lost(String substatus) {
    return substatus.equals("Lost") ? Stage.CLOSED_LOST : new Stage(substatus);
  }

  static Optional<String> write(FieldValue value, Draft draft) {
    String stage = value instanceof Text text ? text.text() : "";
    Optional<String> percent = Tables.LIFE_CYCLE.percent(stage);
    if (percent.isPresent()) {
      draft.put("/salesStage", percent.get());
      return Optional.empty();
    }
    boolean won = stage.equals(Stage.LAUNCHED.name());
    if (!won && !stage.equals(Stage.CLOSED_LOST.name())) {
      return Optional.of("must be a stage that Microsoft has a percentage for");
    }
    if (won) {
      draft.put("/salesStage", WON_PERCENT);
    }
    draft.put("/status", "Closed");
    draft.put("/substatus", won ? "Won" : "Lost");
    return Optional.empty();
  }
}
