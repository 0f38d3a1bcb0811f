package dev.cosell.azure.internal.rule;

import static dev.cosell.portal.ViolationCode.INVALID_VALUE;
import static dev.cosell.portal.ViolationCode.REQUIRED_FIELD_MISSING;
import static dev.cosell.portal.ViolationCode.VALUE_OUT_OF_RANGE;

import dev.cosell.azure.AzureFields;
import dev.cosell.azure.internal.mapping.Binding;
import dev.cosell.azure.internal.mapping.RegistrationBindings;
import dev.cosell.azure.internal.mapping.Words;
import dev.cosell.azure.internal.table.Limits;
import dev.cosell.azure.internal.table.Tables;
import dev.cosell.opportunity.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The deal registration (documentation of May 2023, read 2026-11-22). What is wrong with the deal
 * itself is said of a field of the registration, which is what cannot go out. Amounts in other
 * currencies than US dollars are not compared: Microsoft does it at a monthly rate of its own.
 */
final class RegistrationRules {
  private static final Limits LIMITS = Tables.LIMITS;
  private static final String USD = "USD";

  private RegistrationRules() {}

  static void check(Subject deal, Findings findings) {
    boolean isConcerned =
        RegistrationBindings.all().stream()
            .map(Binding::field)
            .anyMatch(field -> deal.isNew() ? deal.states(field) : deal.changes(field));
    if (!isConcerned) {
      return;
    }
    required(deal, findings);
    eligible(deal, findings);
    dates(deal, findings);
    amounts(deal, findings);
  }

  /** What a registration needs, the last one unless the term is perpetual. */
  static List<Field> requiredFields() {
    return List.of(
        AzureFields.REGISTRATION_CONTRACT_VALUE,
        AzureFields.REGISTRATION_TERM,
        AzureFields.REGISTRATION_SIGN_DATE,
        AzureFields.REGISTRATION_START_DATE,
        AzureFields.REGISTRATION_SOLUTION,
        AzureFields.REGISTRATION_SOLUTION_VALUE,
        AzureFields.REGISTRATION_DEPLOYED_ON_AZURE,
        AzureFields.REGISTRATION_TENANT,
        AzureFields.REGISTRATION_PRICING_MODEL,
        AzureFields.REGISTRATION_END_DATE);
  }

  private static void required(Subject deal, Findings findings) {
    requiredFields().stream()
        .filter(field -> !field.equals(AzureFields.REGISTRATION_END_DATE) || !isPerpetual(deal))
        .filter(field -> !deal.states(field))
        .forEach(
            field ->
                findings.add(
                    field,
                    REQUIRED_FIELD_MISSING,
                    "is required for a deal registration",
                    "state the value"));
  }

  private static void eligible(Subject deal, Findings findings) {
    deal.values()
        .get(AzureFields.REGISTRATION_DEPLOYED_ON_AZURE)
        .flatMap(Words::yesOrNo)
        .filter(yes -> !yes)
        .ifPresent(
            no ->
                findings.add(
                    AzureFields.REGISTRATION_DEPLOYED_ON_AZURE,
                    INVALID_VALUE,
                    "must be Yes: Microsoft closes other registrations",
                    "leave the deal unregistered"));
    if (deal.dealTypeRank() == 0) {
      findings.add(
          AzureFields.REGISTRATION_SOLUTION,
          INVALID_VALUE,
          "must be of a Partner-led or Co-sell deal, but the deal is Private",
          "show the deal to Microsoft before it is won");
    }
    dollars(deal.values().amount(Field.DEAL_VALUE))
        .filter(amount -> amount.compareTo(BigDecimal.valueOf(LIMITS.leastUsd())) < 0)
        .ifPresent(
            amount ->
                findings.add(
                    AzureFields.REGISTRATION_CONTRACT_VALUE,
                    VALUE_OUT_OF_RANGE,
                    "must be of a deal of at least USD " + LIMITS.leastUsd(),
                    "leave the deal unregistered"));
    Optional<Instant> created = deal.created();
    Optional<Instant> closed = deal.closed();
    Duration least = Duration.ofHours(LIMITS.hoursBeforeWon());
    if (created.isPresent()
        && closed.isPresent()
        && Duration.between(created.get(), closed.get()).compareTo(least) < 0) {
      findings.add(
          AzureFields.REGISTRATION_SIGN_DATE,
          VALUE_OUT_OF_RANGE,
          "must be of a deal that was open for "
              + LIMITS.hoursBeforeWon()
              + " hours before it was won",
          "ask Microsoft for an exception");
    }
  }

  private static void dates(Subject deal, Findings findings) {
    Optional<LocalDate> signed = deal.values().day(AzureFields.REGISTRATION_SIGN_DATE);
    LocalDate first = deal.today().minusDays(LIMITS.signedAtMostDaysAgo());
    LocalDate made =
        deal.created().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)).orElse(LocalDate.MIN);
    between(
        AzureFields.REGISTRATION_SIGN_DATE,
        signed,
        made.isAfter(first) ? made : first,
        deal.today(),
        findings);
    Optional<LocalDate> start = deal.values().day(AzureFields.REGISTRATION_START_DATE);
    between(
        AzureFields.REGISTRATION_START_DATE,
        start,
        deal.today().minusDays(LIMITS.startedAtMostDaysAgo()),
        LocalDate.MAX,
        findings);
    between(
        AzureFields.REGISTRATION_END_DATE,
        deal.values().day(AzureFields.REGISTRATION_END_DATE),
        start.orElse(LocalDate.MIN),
        LocalDate.MAX,
        findings);
  }

  private static void between(
      Field field, Optional<LocalDate> day, LocalDate first, LocalDate last, Findings findings) {
    if (day.isPresent() && day.get().isBefore(first)) {
      findings.add(
          field,
          VALUE_OUT_OF_RANGE,
          "must not be before " + first + ", but was " + day.get(),
          "correct the day, or ask Microsoft for an exception");
    }
    if (day.isPresent() && day.get().isAfter(last)) {
      findings.add(
          field,
          VALUE_OUT_OF_RANGE,
          "must not be after " + last + ", but was " + day.get(),
          "correct the day");
    }
  }

  private static void amounts(Subject deal, Findings findings) {
    Optional<Money> contract = deal.values().amount(AzureFields.REGISTRATION_CONTRACT_VALUE);
    Optional<Money> solution = deal.values().amount(AzureFields.REGISTRATION_SOLUTION_VALUE);
    if (contract.isPresent()
        && solution.isPresent()
        && contract.get().isSameCurrency(solution.get())
        && solution.get().isGreaterThan(contract.get())) {
      findings.add(
          AzureFields.REGISTRATION_SOLUTION_VALUE,
          VALUE_OUT_OF_RANGE,
          "must not be above the contract's value",
          "correct one of the two");
    }
    Optional<BigDecimal> yearly = dollars(contract).flatMap(value -> yearly(deal, value));
    if (yearly.isPresent() && yearly.get().compareTo(BigDecimal.valueOf(LIMITS.leastUsd())) <= 0) {
      findings.add(
          AzureFields.REGISTRATION_CONTRACT_VALUE,
          VALUE_OUT_OF_RANGE,
          "must be more than USD " + LIMITS.leastUsd() + " a year",
          "leave the deal unregistered");
    }
  }

  /** A year's part of the contract; how Microsoft counts parts of a year is not said. */
  private static Optional<BigDecimal> yearly(Subject deal, BigDecimal value) {
    if (isPerpetual(deal)) {
      return Optional.of(
          value.divide(BigDecimal.valueOf(LIMITS.yearsOfPerpetual()), 2, RoundingMode.HALF_UP));
    }
    Optional<LocalDate> start = deal.values().day(AzureFields.REGISTRATION_START_DATE);
    Optional<LocalDate> end = deal.values().day(AzureFields.REGISTRATION_END_DATE);
    if (start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get())) {
      return Optional.empty();
    }
    long months = Math.max(12, ChronoUnit.MONTHS.between(start.get(), end.get().plusDays(1)));
    return Optional.of(
        value
            .multiply(BigDecimal.valueOf(12))
            .divide(BigDecimal.valueOf(months), 2, RoundingMode.HALF_UP));
  }

  private static boolean isPerpetual(Subject deal) {
    return deal.values()
        .text(AzureFields.REGISTRATION_TERM)
        .filter("Perpetual"::equals)
        .isPresent();
  }

  private static Optional<BigDecimal> dollars(Optional<Money> amount) {
    return amount
        .filter(money -> money.getCurrencyUnit().getCode().equals(USD))
        .map(Money::getAmount);
  }
}
