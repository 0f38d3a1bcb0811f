package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import java.util.List;
import java.util.Optional;

/** What the customer will pay AWS in a month. */
final class MonthlySpendBinding implements Binding {
  private final Amounts amounts = new Amounts(Field.EXPECTED_MONTHLY_SPEND);

  @Override
  public Field field() {
    return Field.EXPECTED_MONTHLY_SPEND;
  }

  @Override
  public List<String> wirePaths() {
    return List.of(
        SpendEntries.PATH + ".Amount",
        SpendEntries.PATH + ".CurrencyCode",
        SpendEntries.PATH + ".Frequency",
        SpendEntries.PATH + ".TargetCompany");
  }

  @Override
  public List<Form> forms() {
    return amounts.forms();
  }

  /** A spend of another frequency is none of a month, and stays in the record unread. */
  @Override
  public Optional<FieldValue> read(ObjectNode record) {
    return new SpendEntries(record)
        .monthly()
        .filter(entry -> entry.path("Frequency").asText("Monthly").equals("Monthly"))
        .flatMap(Amounts::read);
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    if (!(value instanceof Amount amount)) {
      return List.of(Kind.AMOUNT.misfit(field()));
    }
    List<Misfit> misfits = amounts.misfits(amount.money());
    if (misfits.isEmpty()) {
      Amounts.write(new SpendEntries(record).needMonthly(), amount.money());
    }
    return misfits;
  }

  @Override
  public void clear(ObjectNode record) {
    SpendEntries entries = new SpendEntries(record);
    entries
        .monthly()
        .ifPresent(
            entry -> {
              entry.remove("Amount");
              if (!entry.has("EstimationUrl")) {
                entries.remove(entry);
              }
            });
  }
}
