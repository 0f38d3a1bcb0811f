package dev.cosell.crm;

import dev.cosell.crm.CellForm.CellValue;
import dev.cosell.crm.CrmProblem.Code;
import dev.cosell.crm.CrmProblem.Effect;
import dev.cosell.crm.Fault.Origin;
import dev.cosell.crm.Provenance.Rung;
import dev.cosell.crm.RowScope.Cell;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One field of one row being mapped. */
final class FieldMapping {
  private final FieldRule rule;
  private final RowScope row;
  private final Optional<Cell> cell;
  private final List<CrmProblem> problems = new ArrayList<>();
  private Optional<FieldValue> own = Optional.empty();
  private boolean translated;
  private List<String> unmapped = List.of();
  private Optional<FieldValue> value = Optional.empty();
  private Optional<Provenance> provenance = Optional.empty();

  FieldMapping(FieldRule rule, RowScope row) {
    this.rule = rule;
    this.row = row;
    this.cell = rule.column().flatMap(row::cell);
    map();
  }

  Field field() {
    return rule.field();
  }

  Optional<FieldValue> value() {
    return value;
  }

  Optional<Provenance> provenance() {
    return provenance;
  }

  List<CrmProblem> problems() {
    return problems;
  }

  List<String> unmapped() {
    return unmapped;
  }

  /**
   * A value of the CRM that cannot be read ends the ladder: what fills gaps must not paper over a
   * mistake.
   */
  private void map() {
    if (!readOwn()) {
      return;
    }
    Scope scope = new FieldScope(row, own.map(CellForm::seen));
    for (LadderRung rung : rule.ladder()) {
      Reading<Object> when =
          rung.when().map(condition -> condition.evaluate(scope)).orElseGet(() -> Reading.of(true));
      if (when.fault().isPresent()) {
        report(when.fault().get(), Effect.FIELD_LEFT_OUT, Optional.empty());
        return;
      }
      if (when.value().equals(Optional.of(true)) && climb(rung, scope)) {
        return;
      }
    }
    if (own.isPresent()) {
      report(
          new Fault(
              Code.VALUE_NOT_TAKEN,
              "has a value in the CRM that no rung of its ladder takes",
              "correct the value in the CRM, or the conditions in the map"),
          Effect.FIELD_LEFT_OUT,
          cell.map(Cell::origin));
    } else if (cell.map(Cell::text).equals(Optional.of(""))) {
      value = Optional.of(FieldValue.Blank.BLANK);
    }
  }

  private boolean readOwn() {
    if (cell.isEmpty() || cell.get().text().isEmpty()) {
      return true;
    }
    CellValue read =
        rule.form().read(cell.get().text(), rule.form().currencyColumn().flatMap(row::text));
    translated = read.translated() || cell.get().isCorrected();
    unmapped = read.unmapped();
    own = read.reading().value();
    Optional<Origin> origin = cell.map(Cell::origin);
    read.reading().notes().forEach(note -> report(note, Effect.NOTED, origin));
    read.reading().fault().ifPresent(fault -> report(fault, Effect.FIELD_LEFT_OUT, origin));
    return read.reading().fault().isEmpty();
  }

  /** Whether the ladder ends here. */
  private boolean climb(LadderRung rung, Scope scope) {
    switch (rung.take()) {
      case CRM_VALUE ->
          own.ifPresent(is -> taken(is, translated ? Rung.VALUE_MAP : Rung.CRM_VALUE, List.of()));
      case DEFAULT -> rung.value().ifPresent(is -> taken(is, Rung.DEFAULT, List.of()));
      case EXPRESSION -> {
        Expression expression = rung.expression().orElseThrow();
        Reading<FieldValue> computed = expression.evaluate(scope).then(rule.form()::value);
        computed.notes().forEach(note -> report(note, Effect.NOTED, Optional.empty()));
        if (computed.fault().isPresent()) {
          report(computed.fault().get(), Effect.FIELD_LEFT_OUT, Optional.empty());
          return true;
        }
        computed.value().ifPresent(is -> taken(is, Rung.EXPRESSION, columns(expression)));
      }
      case VIOLATION -> {
        report(
            new Fault(Code.LADDER_VIOLATION, rung.rule().orElse(""), rung.remedy().orElse("")),
            Effect.FIELD_LEFT_OUT,
            cell.map(Cell::origin));
        return true;
      }
    }
    return value.isPresent();
  }

  private void taken(FieldValue is, Rung rung, List<String> columns) {
    boolean crm = rung == Rung.CRM_VALUE || rung == Rung.VALUE_MAP;
    Origin origin = crm ? cell.orElseThrow().origin() : row.origin(Optional.empty());
    value = Optional.of(is);
    provenance =
        Optional.of(
            new Provenance(
                origin.file(),
                origin.row(),
                crm ? List.of(rule.column().orElseThrow().toString()) : columns,
                rung,
                cell.map(Cell::raw).filter(text -> !text.isBlank()),
                Optional.of(is.shown())));
  }

  private List<String> columns(Expression expression) {
    if (!expression.usesValue() || rule.column().isEmpty()) {
      return expression.columnNames();
    }
    Set<String> columns = new LinkedHashSet<>(List.of(rule.column().get().text()));
    columns.addAll(expression.columnNames());
    return List.copyOf(columns);
  }

  private void report(Fault fault, Effect effect, Optional<Origin> origin) {
    problems.add(
        fault.at(
            origin.orElseGet(() -> row.origin(Optional.empty())),
            field().name(),
            Optional.of(field()),
            effect));
  }

  /** The row, with the field's own value. */
  private record FieldScope(RowScope row, Optional<Object> value) implements Scope {
    @Override
    public Optional<String> text(CellRef cell) {
      return row.text(cell);
    }

    @Override
    public LocalDate today() {
      return row.today();
    }
  }
}
