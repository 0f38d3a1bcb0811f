package dev.cosell.gcp.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.gcp.Confidence;
import dev.cosell.gcp.GcpRule;
import dev.cosell.gcp.GcpSettings;
import dev.cosell.gcp.internal.table.Tables;
import dev.cosell.gcp.internal.wire.WirePath;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.Stage;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.ViolationCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sales stage, Google's second axis.
 *
 * <p>The partner cannot close a deal (official): a final stage goes out as the request to close it,
 * where the settings know Google's word for that, and is read back from that request or, once
 * Google has closed the deal, from the reasons that {@code winLossInfo} holds (inferred).
 */
record StageBinding(GcpSettings settings, Form form) implements Binding {
  private static final WirePath STAGE = WirePath.of("stage");
  private static final WirePath REQUEST = WirePath.of("salesCycle.partnerReadyToClose");
  private static final String CLOSED = Tables.LIFE_CYCLE.closedStage();
  private static final String REMEDY =
      "ask Google's representative to close the deal, or set closeRequests to Google's words";

  static final GcpRule CLOSED_BY_GOOGLE =
      new GcpRule(
          "stage.closed",
          EnumSet.allOf(Moment.class),
          Field.STAGE.name(),
          ViolationCode.ACTION_NOT_PERMITTED,
          "must not be one that closes the deal, which Google's representative does",
          Confidence.OFFICIAL,
          Tables.LIFE_CYCLE.source(),
          Tables.LIFE_CYCLE.read());

  @Override
  public Field field() {
    return Field.STAGE;
  }

  @Override
  public List<String> maskPaths() {
    return List.of(STAGE.toString(), REQUEST.toString());
  }

  @Override
  public List<GcpRule> rules() {
    return List.of(form.rule(), CLOSED_BY_GOOGLE);
  }

  @Override
  public Optional<FieldValue> read(JsonNode record) {
    Optional<String> stage = STAGE.text(record).filter(word -> !Form.saysNothing(word));
    if (stage.filter(CLOSED::equals).isPresent()) {
      return Optional.of(
          new Text(
              CloseOutcome.of(record).map(CloseOutcome::stage).map(Stage::name).orElse(CLOSED)));
    }
    return requested(record)
        .or(() -> stage.map(word -> WordBinding.inwards(settings.stages(), word)))
        .map(Text::new);
  }

  private Optional<String> requested(JsonNode record) {
    Optional<String> request = REQUEST.text(record);
    return settings.closeRequests().entrySet().stream()
        .filter(entry -> request.filter(entry.getValue()::equals).isPresent())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public List<Misfit> write(ObjectNode record, FieldValue value) {
    if (!(value instanceof Text text)) {
      return wrongKind("one word");
    }
    String request = settings.closeRequests().get(text.text());
    if (request != null) {
      REQUEST.put(record, WordBinding.node(request));
      return List.of();
    }
    if (new Stage(text.text()).isFinal() || text.text().equals(CLOSED)) {
      return List.of(
          new Misfit(
              CLOSED_BY_GOOGLE.path(),
              CLOSED_BY_GOOGLE.code(),
              Field.STAGE
                  + " "
                  + CLOSED_BY_GOOGLE.statement()
                  + ", but was "
                  + Form.quoted(text.text()),
              REMEDY));
    }
    String word = settings.stages().getOrDefault(text.text(), text.text());
    Optional<Misfit> misfit = form.misfit(word);
    if (misfit.isEmpty()) {
      STAGE.put(record, WordBinding.node(word));
      if (requested(record).isPresent()) {
        REQUEST.remove(record); // the deal goes on after all
      }
    }
    return misfit.stream().toList();
  }

  @Override
  public void clear(ObjectNode record) {
    STAGE.remove(record);
  }
}
