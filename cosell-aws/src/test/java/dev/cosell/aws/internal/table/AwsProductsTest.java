package dev.cosell.aws.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AwsProductsTest {
  private final AwsProducts products = AwsProducts.load();

  @Test
  void aProductIsFoundByItsCode() {
    assertThat(products.of("AWSAmplify"))
        .contains(new AwsProducts.Product("AWSAmplify", "AWS Amplify", "Front-End Web & Mobile"));
    assertThat(products.of("awsamplify")).isEmpty();
  }

  @Test
  void noCodeIsListedTwice() {
    assertThat(products.all()).hasSize(522);
    assertThat(products.all()).extracting(AwsProducts.Product::code).doesNotHaveDuplicates();
  }
}
