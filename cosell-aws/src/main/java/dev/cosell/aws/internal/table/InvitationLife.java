package dev.cosell.aws.internal.table;

/**
 * How long an invitation of AWS's waits for an answer.
 *
 * @param source where the number was seen
 * @param daysToAnswer after how many days without an answer it expires
 */
public record InvitationLife(TableSource source, int daysToAnswer) {
  /** {@return the table as the jar holds it} */
  public static InvitationLife load() {
    File file = TableFile.read("invitation-life.json", File.class);
    return new InvitationLife(TableSource.of(file.source, file.read), file.daysToAnswer);
  }

  private record File(String source, String read, int daysToAnswer) {}
}
