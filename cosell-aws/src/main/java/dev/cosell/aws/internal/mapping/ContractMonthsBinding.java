package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValue.Whole;
import dev.cosell.portal.ViolationCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The contract's length in months, which AWS keeps beside the contract's total value. */
final class ContractMonthsBinding implements Binding {
  static final WirePath PATH = WirePath.of("Project.ExpectedContractDuration");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern MONTHS = Pattern.compile("[1-9]|[1-9][0-9]|1[0-3][0-9]|14[0-4]");
  private static final Form FORM =
      new Form(
          Field.CONTRACT_MONTHS + ".range",
          Field.CONTRACT_MONTHS.name(),
          ViolationCode.VALUE_OUT_OF_RANGE,
          "must be from 1 to 144",
          months -> MONTHS.matcher(months).matches(),
          months -> "was " + months,
          "correct the contract's length",
          Citation.CONTRACT_VALUE);

  @Override
  public Field field() {
    return Field.CONTRACT_MONTHS;
  }

  @Override
  public List<String> wirePaths() {
    return List.of(PATH.toString());
  }

  @Override
  public List<Form> forms() {
    return List.of(FORM);
  }

  @Override
  public Optional<FieldValue> read(ObjectNode record) {
    String term = WirePath.shown(PATH.in(record).path("Term")).orElse("Months");
    return WirePath.shown(PATH.in(record).path("Value"))
        .map(
            value ->
                term.equals("Months") && NUMBER.matcher(value).matches()
                    ? new Whole(Long.parseLong(value))
                    : new Text(value + " " + term));
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    if (!(value instanceof Whole months)) {
      return List.of(Kind.WHOLE.misfit(field()));
    }
    String text = Long.toString(months.number());
    List<Misfit> misfits = FORM.misfit(text).stream().toList();
    if (misfits.isEmpty()) {
      ObjectNode duration =
          PATH.in(record) instanceof ObjectNode present ? present : record.objectNode();
      PATH.put(record, duration.put("Term", "Months").put("Value", text));
    }
    return misfits;
  }

  /** An explicit null, because an update leaves a duration as it is that is left out. */
  @Override
  public void clear(ObjectNode record) {
    PATH.put(record, record.nullNode());
  }
}
