package dev.cosell.alias;

import dev.cosell.account.AccountId;
import java.util.List;
import java.util.function.Function;

/** The outcome of looking a company up in an {@link AliasIndex}. */
public sealed interface AliasMatch {
  /**
   * The accounts that were looked at, the likeliest first, equal ones in the order of their ids.
   *
   * @return the candidates; the first one is the answer where there is one
   */
  List<Candidate> candidates();

  /**
   * Makes the caller handle each outcome.
   *
   * @param resolved what to do with an account that was found
   * @param ambiguous what to do where somebody has to choose
   * @param unknown what to do where no account answers to the name
   * @param <T> the type of the result
   * @return what the function for this outcome returns
   */
  <T> T fold(
      Function<? super Resolved, ? extends T> resolved,
      Function<? super Ambiguous, ? extends T> ambiguous,
      Function<? super Unknown, ? extends T> unknown);

  /**
   * One account answers to the name, and surely enough to go on without a person.
   *
   * @param candidates the answer, and after it what else came into question
   */
  record Resolved(List<Candidate> candidates) implements AliasMatch {
    /**
     * Copies the candidates.
     *
     * @param candidates as the type says
     * @throws IllegalArgumentException if there is none
     */
    public Resolved {
      candidates = List.copyOf(candidates);
      if (candidates.isEmpty()) {
        throw new IllegalArgumentException("candidates must hold the answer, but were empty");
      }
    }

    /**
     * The answer.
     *
     * @return the first candidate
     */
    public Candidate answer() {
      return candidates.get(0);
    }

    /**
     * The account.
     *
     * @return the id of the answer
     */
    public AccountId account() {
      return answer().account();
    }

    /**
     * What the account is to the company: {@link AccountRelation#SAME}, or what somebody decided.
     *
     * @return the relation of the answer
     */
    public AccountRelation relation() {
      return answer().relation();
    }

    @Override
    public <T> T fold(
        Function<? super Resolved, ? extends T> resolved,
        Function<? super Ambiguous, ? extends T> ambiguous,
        Function<? super Unknown, ? extends T> unknown) {
      return resolved.apply(this);
    }
  }

  /**
   * Accounts come into question, and a person has to choose.
   *
   * @param candidates one or more
   */
  record Ambiguous(List<Candidate> candidates) implements AliasMatch {
    /**
     * Copies the candidates.
     *
     * @param candidates as the type says
     */
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }

    @Override
    public <T> T fold(
        Function<? super Resolved, ? extends T> resolved,
        Function<? super Ambiguous, ? extends T> ambiguous,
        Function<? super Unknown, ? extends T> unknown) {
      return ambiguous.apply(this);
    }
  }

  /**
   * No account answers to the name.
   *
   * @param normalisedName the form that was looked up, without accents, case and legal form
   * @param candidates the accounts that came nearest, or relatives; often none
   */
  record Unknown(String normalisedName, List<Candidate> candidates) implements AliasMatch {
    /**
     * Copies the candidates.
     *
     * @param normalisedName as the type says
     * @param candidates as the type says
     */
    public Unknown {
      candidates = List.copyOf(candidates);
    }

    @Override
    public <T> T fold(
        Function<? super Resolved, ? extends T> resolved,
        Function<? super Ambiguous, ? extends T> ambiguous,
        Function<? super Unknown, ? extends T> unknown) {
      return unknown.apply(this);
    }
  }
}
