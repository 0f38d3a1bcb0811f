package dev.cosell.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountTest {
  @Test
  void nothingHasToBeKnownOfAnAccount() {
    Account account = Account.builder().build();
    assertThat(account.id()).isEmpty();
    assertThat(account.name()).isEmpty();
    assertThat(account.address()).isEqualTo(Address.builder().build());
  }

  @Test
  void oneThingIsChangedAndTheRestStays() {
    Account account =
        Account.builder()
            .id(new AccountId("001A"))
            .name("Borealis Freight")
            .industry(new Industry("Transportation and Logistics"))
            .address(Address.builder().city("Duluth").country("US").build())
            .build();
    Account renamed = account.withName("Borealis Logistics");
    assertThat(renamed.name()).contains("Borealis Logistics");
    assertThat(renamed.withName("Borealis Freight")).isEqualTo(account);
  }

  @Test
  void anIndustryThatNoPortalKnowsIsCarried() {
    assertThat(new Industry("Lighthouse Keeping")).hasToString("Lighthouse Keeping");
  }
}
