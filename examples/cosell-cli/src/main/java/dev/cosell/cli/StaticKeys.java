package dev.cosell.cli;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/** AWS credentials that stay the same for the length of a run. */
final class StaticKeys implements IdentityProvider<AwsCredentialsIdentity> {
  private final AwsCredentialsIdentity identity;

  private StaticKeys(AwsCredentialsIdentity identity) {
    this.identity = identity;
  }

  static StaticKeys of(String keyId, String secret) {
    return new StaticKeys(AwsCredentialsIdentity.create(keyId, secret));
  }

  static StaticKeys temporary(String keyId, String secret, String token) {
    return new StaticKeys(AwsSessionCredentialsIdentity.create(keyId, secret, token));
  }

  @Override
  public Class<AwsCredentialsIdentity> identityType() {
    return AwsCredentialsIdentity.class;
  }

  @Override
  public CompletableFuture<AwsCredentialsIdentity> resolveIdentity(ResolveIdentityRequest request) {
    return CompletableFuture.completedFuture(identity);
  }

  /** Nothing of the credentials. */
  @Override
  public String toString() {
    return "StaticKeys";
  }
}
