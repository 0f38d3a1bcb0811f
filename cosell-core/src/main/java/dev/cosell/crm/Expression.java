package dev.cosell.crm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A checked expression: for every row it gives a value of its type, nothing, or a fault.
 *
 * <p>It has no loops, no names to assign and no calls but the functions of {@link
 * ExpressionFunctions}, so that it always ends.
 */
final class Expression {
  private final String text;
  private final Term term;
  private final Set<CellRef> columns;
  private final List<String> columnNames;
  private final boolean usesValue;

  Expression(String text, Term term, Set<CellRef> columns, boolean usesValue) {
    this.text = text;
    this.term = term;
    this.columns = columns;
    this.columnNames = columns.stream().map(CellRef::text).sorted().toList();
    this.usesValue = usesValue;
  }

  ExpressionType type() {
    return term.type();
  }

  Set<CellRef> columns() {
    return columns;
  }

  List<String> columnNames() {
    return columnNames;
  }

  boolean usesValue() {
    return usesValue;
  }

  Reading<Object> evaluate(Scope scope) {
    return term.evaluator().evaluate(scope);
  }

  /** Equal texts of one map are equal expressions. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Expression that && text.equals(that.text) && type() == that.type();
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  /** A part of an expression: a text, decimal, amount, day, period or truth value. */
  record Term(ExpressionType type, Evaluator evaluator) {}

  /** Computes a term. */
  interface Evaluator {
    Reading<Object> evaluate(Scope scope);
  }

  /** What an expression may speak of. */
  record Names(
      Set<String> joins,
      Optional<ExpressionType> value,
      Map<String, Map<String, String>> lookups) {}
}
