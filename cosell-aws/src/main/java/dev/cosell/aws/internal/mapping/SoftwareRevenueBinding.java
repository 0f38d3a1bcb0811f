package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.aws.AwsFields;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import java.util.List;
import java.util.Optional;

/** The partner's own revenue: an object of an amount and a currency. */
final class SoftwareRevenueBinding implements Binding {
  private static final WirePath PATH = WirePath.of("SoftwareRevenue.Value");

  private final Amounts amounts = new Amounts(AwsFields.SOFTWARE_REVENUE);

  @Override
  public Field field() {
    return AwsFields.SOFTWARE_REVENUE;
  }

  @Override
  public List<String> wirePaths() {
    return List.of("SoftwareRevenue.Value.Amount", "SoftwareRevenue.Value.CurrencyCode");
  }

  @Override
  public List<Form> forms() {
    return amounts.forms();
  }

  @Override
  public Optional<FieldValue> read(ObjectNode record) {
    return Amounts.read(PATH.in(record));
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    if (!(value instanceof Amount amount)) {
      return List.of(Kind.AMOUNT.misfit(field()));
    }
    List<Misfit> misfits = amounts.misfits(amount.money());
    if (misfits.isEmpty()) {
      ObjectNode object =
          PATH.in(record) instanceof ObjectNode present ? present : record.objectNode();
      Amounts.write(object, amount.money());
      PATH.put(record, object);
    }
    return misfits;
  }

  @Override
  public void clear(ObjectNode record) {
    PATH.remove(record);
  }
}
