package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.aws.AwsFields;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import java.util.List;
import java.util.Optional;

/** The estimate of the monthly spend; AWS computes the amount from it where none is stated. */
final class EstimationUrlBinding implements Binding {
  private static final String MEMBER = "EstimationUrl";

  private final Form form =
      Form.pattern(
          AwsFields.ESTIMATION_URL.name(),
          SpendEntries.PATH + "." + MEMBER,
          "must be the link that the AWS Pricing Calculator gives when an estimate is shared",
          "share the estimate and take its link");

  @Override
  public Field field() {
    return AwsFields.ESTIMATION_URL;
  }

  @Override
  public List<String> wirePaths() {
    return List.of(SpendEntries.PATH + "." + MEMBER);
  }

  @Override
  public List<Form> forms() {
    return List.of(form);
  }

  @Override
  public Optional<FieldValue> read(ObjectNode record) {
    return new SpendEntries(record)
        .monthly()
        .flatMap(entry -> WirePath.shown(entry.path(MEMBER)))
        .map(Text::new);
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    if (!(value instanceof Text url)) {
      return List.of(Kind.TEXT.misfit(field()));
    }
    List<Misfit> misfits = form.misfit(url.text()).stream().toList();
    if (misfits.isEmpty()) {
      new SpendEntries(record).needMonthly().put(MEMBER, url.text());
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
              entry.remove(MEMBER);
              if (!entry.has("Amount")) {
                entries.remove(entry);
              }
            });
  }
}
