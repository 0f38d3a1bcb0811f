package dev.cosell.gcp.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.gcp.GcpRule;
import dev.cosell.gcp.internal.wire.WireMoney;
import dev.cosell.gcp.internal.wire.WirePath;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Text;
import java.util.List;
import java.util.Optional;

/** A field that is an amount of money; one that is not exact in its currency is carried as text. */
record AmountBinding(Field field, WirePath path, Form form) implements Binding {
  AmountBinding(Field field, WirePath path) {
    this(
        field,
        path,
        Form.range(
            field.name(),
            "must not be negative",
            text -> !text.startsWith("-"),
            "correct the amount"));
  }

  @Override
  public List<String> maskPaths() {
    return List.of(path.toString());
  }

  @Override
  public List<GcpRule> rules() {
    return List.of(form.rule());
  }

  @Override
  public Optional<FieldValue> read(JsonNode record) {
    JsonNode node = path.in(record);
    return WireMoney.read(node)
        .<FieldValue>map(Amount::new)
        .or(() -> WireMoney.shown(node).map(Text::new));
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    if (!(value instanceof Amount amount) || !WireMoney.fits(amount.money())) {
      return wrongKind("an amount of money of at most 64 bits");
    }
    Optional<Misfit> misfit = form.misfit(amount.money().getAmount().toPlainString());
    if (misfit.isEmpty()) {
      WireMoney.write(path.need(record), amount.money());
    }
    return misfit.stream().toList();
  }

  @Override
  public void clear(ObjectNode record) {
    path.remove(record);
  }
}
