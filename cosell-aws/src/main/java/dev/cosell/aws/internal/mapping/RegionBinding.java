package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.aws.internal.table.Tables;
import dev.cosell.aws.internal.table.UsStates;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import java.util.List;
import java.util.Optional;

/** The customer's state or region; in the United States, one of AWS's names for the states. */
final class RegionBinding implements Binding {
  private static final WirePath PATH = WirePath.of("Customer.Account.Address.StateOrRegion");
  private static final WirePath COUNTRY = WirePath.of("Customer.Account.Address.CountryCode");

  private final Form state =
      Form.word(
          Field.ACCOUNT_REGION.name(),
          Tables.US_STATES.all().stream().map(UsStates.State::name).toList(),
          "must be a state of the United States, such as Washington",
          "state the name or the two letters of a state",
          Citation.WORKBOOK);

  @Override
  public Field field() {
    return Field.ACCOUNT_REGION;
  }

  @Override
  public List<String> wirePaths() {
    return List.of(PATH.toString());
  }

  @Override
  public List<Form> forms() {
    return List.of(state);
  }

  @Override
  public Optional<FieldValue> read(ObjectNode record) {
    return PATH.text(record).map(Text::new);
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    if (!(value instanceof Text region)) {
      return List.of(Kind.TEXT.misfit(field()));
    }
    boolean inUnitedStates = COUNTRY.text(record).filter("US"::equals).isPresent();
    String spelled =
        inUnitedStates
            ? Tables.US_STATES.find(region.text()).map(UsStates.State::name).orElse(region.text())
            : region.text();
    List<Misfit> misfits = inUnitedStates ? state.misfit(spelled).stream().toList() : List.of();
    if (misfits.isEmpty()) {
      PATH.put(record, spelled);
    }
    return misfits;
  }

  @Override
  public void clear(ObjectNode record) {
    PATH.remove(record);
  }
}
