package dev.cosell.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading a text: a value, nothing, or a fault; and what is worth a note.
 *
 * <p>A reading with a fault has no value.
 */
record Reading<T>(Optional<T> value, Optional<Fault> fault, List<Fault> notes) {
  static <T> Reading<T> of(T value) {
    return new Reading<>(Optional.of(value), Optional.empty(), List.of());
  }

  static <T> Reading<T> nothing() {
    return new Reading<>(Optional.empty(), Optional.empty(), List.of());
  }

  static <T> Reading<T> failed(CrmProblem.Code code, String rule, String remedy) {
    return new Reading<>(Optional.empty(), Optional.of(new Fault(code, rule, remedy)), List.of());
  }

  Reading<T> noting(Fault note) {
    List<Fault> more = new ArrayList<>(notes);
    more.add(note);
    return new Reading<>(value, fault, List.copyOf(more));
  }

  /** Goes on with the value; a fault or nothing stays what it is, and notes add up. */
  <R> Reading<R> then(Function<T, Reading<R>> next) {
    if (value.isEmpty()) {
      return new Reading<>(Optional.empty(), fault, notes);
    }
    Reading<R> after = next.apply(value.get());
    if (notes.isEmpty()) {
      return after;
    }
    List<Fault> both = new ArrayList<>(notes);
    both.addAll(after.notes);
    return new Reading<>(after.value, after.fault, List.copyOf(both));
  }
}
