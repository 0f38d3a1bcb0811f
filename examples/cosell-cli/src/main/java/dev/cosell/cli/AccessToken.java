package dev.cosell.cli;

import dev.cosell.cloud.Cloud;
import java.util.Map;

/**
 * A token that opens a portal for the length of a run.
 *
 * @param value the token
 */
record AccessToken(String value) {
  /**
   * The token that the environment has.
   *
   * @param environment the environment's variables
   * @param variable the one with the token
   * @param cloud whose token it is
   * @param remedy how one gets one
   * @throws BadInputException if there is none
   */
  static AccessToken of(
      Map<String, String> environment, String variable, Cloud cloud, String remedy) {
    String token = environment.getOrDefault(variable, "").strip();
    if (token.isEmpty()) {
      throw new BadInputException(
          cloud.id() + " credentials", variable + " must be set in the environment", remedy);
    }
    return new AccessToken(token);
  }

  /** Nothing of the token. */
  @Override
  public String toString() {
    return "AccessToken";
  }
}
