package dev.cosell.aws.internal.table;

import java.util.List;
import java.util.Optional;

/**
 * The AWS products that an opportunity can be associated with; no operation lists them.
 *
 * @param source where the table comes from
 * @param all the products, in the source's order
 */
public record AwsProducts(TableSource source, List<Product> all) {
  /**
   * An AWS product.
   *
   * @param code the code that the portal takes, letter for letter
   * @param name the display name
   * @param family the family
   */
  public record Product(String code, String name, String family) {}

  /** {@return the table as the jar holds it} */
  public static AwsProducts load() {
    File file = TableFile.read("aws-products.json", File.class);
    return new AwsProducts(TableSource.of(file.source, file.read), List.copyOf(file.products));
  }

  /**
   * Looks a product up.
   *
   * @param code the code, letter for letter
   * @return the product, or empty if the code is not listed
   */
  public Optional<Product> of(String code) {
    return all.stream().filter(product -> product.code().equals(code)).findFirst();
  }

  private record File(String source, String read, List<Product> products) {}
}
