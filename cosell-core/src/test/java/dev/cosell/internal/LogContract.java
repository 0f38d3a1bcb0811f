package dev.cosell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What holds of every log that only grows.
 *
 * @param <L> the log
 * @param <E> its entries
 */
public abstract class LogContract<L, E> {
  private final L empty;
  private final BiFunction<L, List<E>, L> append;
  private final Function<L, String> toJson;
  private final Function<String, L> fromJson;

  /**
   * How the log is used.
   *
   * @param empty a log without entries
   * @param append adds entries at its end
   * @param toJson writes its JSON form
   * @param fromJson reads it
   */
  protected LogContract(
      L empty,
      BiFunction<L, List<E>, L> append,
      Function<L, String> toJson,
      Function<String, L> fromJson) {
    this.empty = empty;
    this.append = append;
    this.toJson = toJson;
    this.fromJson = fromJson;
  }

  /** Entries with an id each; the first one's is {@code E1}. */
  protected abstract List<E> entries();

  /** The JSON form of a log of {@link #entries}. */
  protected abstract String json();

  /** What differs from the first of {@link #entries} and has its id. */
  protected abstract E contradiction();

  @Test
  void itsFormIsReadAsItIsWritten() {
    L log = append.apply(empty, entries());
    String written = toJson.apply(log);
    assertThat(written.replaceAll("\\R", "\n")).isEqualTo(json());
    assertThat(fromJson.apply(written)).isEqualTo(log).hasSameHashCodeAs(log);
    assertThat(fromJson.apply(toJson.apply(empty))).isEqualTo(empty).isNotEqualTo(log);
  }

  @Test
  void itsTextSaysHowMuchThereIs() {
    L log = append.apply(empty, entries());
    assertThat(log)
        .hasToString(log.getClass().getSimpleName() + "[" + entries().size() + " entries]");
  }

  @Test
  void g6WhatIsInALogStays() {
    L log = append.apply(empty, entries());
    assertThat(append.apply(log, entries())).isEqualTo(log);
    assertThatThrownBy(() -> append.apply(log, List.of(contradiction())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must be that of one entry, but two differ for 'E1'");
  }
}
