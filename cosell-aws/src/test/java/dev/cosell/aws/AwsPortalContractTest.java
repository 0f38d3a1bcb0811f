package dev.cosell.aws;

import dev.cosell.testkit.PortalContract;
import dev.cosell.testkit.PortalUnderTest;

/** What every portal does, done by the AWS portal against a fake Partner Central. */
class AwsPortalContractTest extends PortalContract {
  @Override
  protected PortalUnderTest start() {
    return new AwsUnderTest();
  }
}
