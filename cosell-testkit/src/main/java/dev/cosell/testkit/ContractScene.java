package dev.cosell.testkit;

import dev.cosell.portal.Portal;

/** What each theme of the {@link PortalContract} starts from. */
interface ContractScene {
  /** {@return the portal and its cloud, which are new for each test} */
  PortalUnderTest under();

  /** {@return the portal that is tested} */
  default Portal portal() {
    return under().portal();
  }
}
