package dev.cosell.aws.internal.transport;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/** Makes a signed request of an operation and a body. */
final class RequestSigner {
  /** The only region that has the selling API. */
  private static final String REGION = "us-east-1";

  private static final String SERVICE = "partnercentral-selling";

  private final URI endpoint;
  private final IdentityProvider<? extends AwsCredentialsIdentity> credentials;
  private final ClientName client;
  private final Clock clock;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  RequestSigner(
      URI endpoint,
      IdentityProvider<? extends AwsCredentialsIdentity> credentials,
      ClientName client,
      Clock clock) {
    this.endpoint = endpoint;
    this.credentials = credentials;
    this.client = client;
    this.clock = clock;
  }

  /** Throws whatever the provider throws when there are no credentials. */
  AwsCredentialsIdentity credentials() {
    try {
      return credentials.resolveIdentity(ResolveIdentityRequest.builder().build()).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  SdkHttpRequest sign(SellingOperation operation, String body, AwsCredentialsIdentity identity) {
    SdkHttpRequest unsigned =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint)
            .putHeader("Content-Type", "application/x-amz-json-1.0")
            .putHeader("X-Amz-Target", "AWSPartnerCentralSelling." + operation.wireName())
            .putHeader("X-Amzn-User-Agent", client.headerValue())
            .build();
    return signer
        .sign(
            request ->
                request
                    .identity(identity)
                    .request(unsigned)
                    .payload(ContentStreamProvider.fromUtf8String(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, REGION)
                    .putProperty(HttpSigner.SIGNING_CLOCK, clock))
        .request();
  }
}
