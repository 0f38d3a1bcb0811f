package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import java.util.List;
import java.util.Optional;

/** The contract's total value to the partner; AWS has a place for it since 2026-05. */
final class DealValueBinding implements Binding {
  private final Amounts amounts = new Amounts(Field.DEAL_VALUE);

  @Override
  public Field field() {
    return Field.DEAL_VALUE;
  }

  @Override
  public List<String> wirePaths() {
    return List.of(SpendEntries.PATH + ".Amount", SpendEntries.PATH + ".CurrencyCode");
  }

  @Override
  public List<Form> forms() {
    return amounts.forms();
  }

  @Override
  public Optional<FieldValue> read(ObjectNode record) {
    return new SpendEntries(record).total().flatMap(Amounts::read);
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    if (!(value instanceof Amount amount)) {
      return List.of(Kind.AMOUNT.misfit(field()));
    }
    List<Misfit> misfits = amounts.misfits(amount.money());
    if (misfits.isEmpty()) {
      Amounts.write(new SpendEntries(record).needTotal(), amount.money());
    }
    return misfits;
  }

  @Override
  public void clear(ObjectNode record) {
    SpendEntries entries = new SpendEntries(record);
    entries.total().ifPresent(entries::remove);
  }
}
