package dev.cosell.azure.internal.mapping;

import dev.cosell.azure.AzureFields;
import dev.cosell.azure.internal.wire.DealRegistration;
import dev.cosell.azure.internal.wire.MarketplaceTransaction;
import dev.cosell.azure.internal.wire.Referral;
import dev.cosell.azure.internal.wire.RegistrationContract;
import dev.cosell.azure.internal.wire.RegistrationSolution;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Day;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The deal registration, which is a part of the referral with paths of its own (connector of
 * 2023-10-23). One registration with one solution is mapped; more of them stay as they are.
 *
 * <p>The pointers of the writers begin at the registration.
 */
public final class RegistrationBindings {
  private static final String SOLUTION = "/solution";
  private static final List<Binding> ALL =
      List.of(
          new Binding(
              AzureFields.REGISTRATION_CONTRACT_VALUE,
              contract(terms -> Amounts.read(terms.value(), terms.currency())),
              Writers.amount("/contract/value", "/contract/currency")),
          new Binding(
              AzureFields.REGISTRATION_TERM,
              contract(terms -> Bindings.stated(terms.term())),
              Writers.text("/contract/term")),
          day(AzureFields.REGISTRATION_SIGN_DATE, "sign", RegistrationContract::signDateTime),
          day(AzureFields.REGISTRATION_START_DATE, "start", RegistrationContract::startDateTime),
          day(AzureFields.REGISTRATION_END_DATE, "end", RegistrationContract::endDateTime),
          new Binding(
              AzureFields.REGISTRATION_SOLUTION,
              solution(sold -> Bindings.stated(sold.id())),
              Writers.text(SOLUTION + "/id")),
          new Binding(
              AzureFields.REGISTRATION_SOLUTION_VALUE,
              solution(sold -> Amounts.read(sold.value(), sold.currency())),
              Writers.amount(SOLUTION + "/value", SOLUTION + "/currency")),
          new Binding(
              AzureFields.REGISTRATION_DEPLOYED_ON_AZURE,
              solution(sold -> Words.of(sold.isDeployedOnAzure())),
              Writers.yesOrNo(SOLUTION + "/isDeployedOnAzure")),
          new Binding(
              AzureFields.REGISTRATION_TENANT,
              solution(sold -> Bindings.stated(sold.primaryDeploymentOn())),
              Writers.text(SOLUTION + "/primaryDeploymentOn")),
          new Binding(
              AzureFields.REGISTRATION_PRICING_MODEL,
              solution(sold -> Bindings.stated(sold.pricingModel())),
              Writers.text(SOLUTION + "/pricingModel")),
          new Binding(
              AzureFields.REGISTRATION_MARKETPLACE_DATE,
              solution(
                  sold ->
                      sold.marketplaceTransactionDetails()
                          .flatMap(MarketplaceTransaction::marketplaceTransactionDateTime)
                          .flatMap(Times::day)
                          .map(Day::new)),
              Writers.day(
                  SOLUTION + "/marketplaceTransactionDetails/marketplaceTransactionDateTime")));

  private RegistrationBindings() {}

  /**
   * All of them.
   *
   * @return the bindings
   */
  public static List<Binding> all() {
    return ALL;
  }

  private static Binding day(
      Field field, String name, Function<RegistrationContract, Optional<String>> time) {
    return new Binding(
        field,
        contract(terms -> time.apply(terms).flatMap(Times::day).map(Day::new)),
        Writers.day("/contract/" + name + "DateTime"));
  }

  private static Binding.Reader contract(
      Function<RegistrationContract, Optional<FieldValue>> member) {
    return referral -> first(referral).flatMap(DealRegistration::contract).flatMap(member);
  }

  private static Binding.Reader solution(
      Function<RegistrationSolution, Optional<FieldValue>> member) {
    return referral ->
        first(referral)
            .flatMap(registration -> registration.solutionDetails().stream().findFirst())
            .flatMap(member);
  }

  static Optional<DealRegistration> first(Referral referral) {
    return referral.registrations().stream().findFirst();
  }
}
