package dev.cosell.testkit.aws;

/** Request bodies that the SDK, whose model is of 2025-12, cannot write. */
final class WireBodies {

  static final String SPEND =
      "[{\"Amount\":\"100\",\"CurrencyCode\":\"USD\",\"Frequency\":\"Monthly\","
          + "\"TargetCompany\":\"AWS\"}]";

  static final String SPEND_WITH_SELF =
      "[{\"Amount\":\"100\",\"CurrencyCode\":\"USD\",\"Frequency\":\"Monthly\","
          + "\"TargetCompany\":\"AWS\"},"
          + "{\"Amount\":\"24000\",\"CurrencyCode\":\"USD\",\"Frequency\":\"None\","
          + "\"TargetCompany\":\"Self\"}]";

  private WireBodies() {}

  /** A project's members up to its spend, with some more in front. */
  static String project(String more) {
    return more
        + "\"Title\":\"Order forecasts\","
        + "\"CustomerBusinessProblem\":\"Forecasts of bread orders take a whole day.\","
        + "\"ExpectedCustomerSpend\":";
  }

  static String create(String project, String spend) {
    return "{\"Catalog\":\"AWS\",\"ClientToken\":\"t\"," + record(project, spend) + "}";
  }

  static String update(FakePartnerCentral fake, String project, String spend) {
    OpportunityState state = fake.operator().opportunities().get(0);
    return "{\"Catalog\":\"AWS\",\"Identifier\":\""
        + state.id()
        + "\",\"LastModifiedDate\":\""
        + state.lastModified()
        + "\","
        + record(project, spend)
        + "}";
  }

  private static String record(String project, String spend) {
    return "\"Customer\":{\"Account\":{\"CompanyName\":\"Hillside Bakery\","
        + "\"Industry\":\"Retail\",\"WebsiteUrl\":\"www.hillside.example\","
        + "\"Address\":{\"CountryCode\":\"DE\",\"PostalCode\":\"10115\"}}},"
        + "\"LifeCycle\":{\"Stage\":\"Prospect\",\"TargetCloseDate\":\"2041-06-30\"},"
        + "\"Project\":{"
        + project
        + spend
        + "}";
  }
}
