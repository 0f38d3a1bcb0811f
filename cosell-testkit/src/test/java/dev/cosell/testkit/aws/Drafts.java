package dev.cosell.testkit.aws;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.partnercentralselling.model.Account;
import software.amazon.awssdk.services.partnercentralselling.model.Address;
import software.amazon.awssdk.services.partnercentralselling.model.CreateOpportunityRequest;
import software.amazon.awssdk.services.partnercentralselling.model.Customer;
import software.amazon.awssdk.services.partnercentralselling.model.ExpectedCustomerSpend;
import software.amazon.awssdk.services.partnercentralselling.model.LifeCycle;
import software.amazon.awssdk.services.partnercentralselling.model.Project;

/** Creation requests, valid but for what a test changes. */
final class Drafts {

  private Drafts() {}

  static CreateOpportunityRequest.Builder request() {
    return Requests.create("crm-1");
  }

  static CreateOpportunityRequest.Builder account(Consumer<Account.Builder> change) {
    Customer customer = Requests.customer("Hillside Bakery").build();
    Account.Builder account = customer.account().toBuilder();
    change.accept(account);
    return request().customer(customer.toBuilder().account(account.build()).build());
  }

  static CreateOpportunityRequest.Builder address(
      String country, @Nullable String state, @Nullable String postalCode) {
    return account(
        account ->
            account.address(
                Address.builder()
                    .countryCode(country)
                    .stateOrRegion(state)
                    .postalCode(postalCode)
                    .build()));
  }

  static CreateOpportunityRequest.Builder project(UnaryOperator<Project.Builder> change) {
    return request().project(change.apply(Requests.project()).build());
  }

  static CreateOpportunityRequest.Builder spend(
      UnaryOperator<ExpectedCustomerSpend.Builder> change) {
    return project(
        project ->
            project.expectedCustomerSpend(
                change.apply(Requests.spend("1250").toBuilder()).build()));
  }

  static CreateOpportunityRequest.Builder lifeCycle(UnaryOperator<LifeCycle.Builder> change) {
    return request()
        .lifeCycle(
            change
                .apply(LifeCycle.builder().stage("Prospect").targetCloseDate("2031-06-30"))
                .build());
  }
}
