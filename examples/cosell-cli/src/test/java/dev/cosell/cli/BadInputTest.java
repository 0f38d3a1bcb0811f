package dev.cosell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cli.Shell.Outcome;
import dev.cosell.cloud.Cloud;
import dev.cosell.sync.JdbcSyncStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads who typed something that cannot be worked with. */
class BadInputTest {
  @TempDir private Path folder = Path.of("");

  private Outcome sync(Object... more) {
    Object[] args = new Object[more.length + 3];
    args[0] = "sync";
    args[1] = "--out";
    args[2] = folder.resolve("out");
    System.arraycopy(more, 0, args, 3, more.length);
    return Shell.run(args);
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, text);
  }

  private static void assertRefused(Outcome outcome, String... parts) {
    assertThat(outcome.exitCode()).as(outcome.err() + outcome.out()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("cosell: ").contains(parts);
    assertThat(outcome.err()).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void aFolderThatIsNotThere() {
    assertRefused(
        sync("--crm", folder.resolve("nowhere")),
        "nowhere: must be a folder with the CRM's .csv, .json or .jsonl files; check the path");
  }

  @Test
  void aFolderWithoutTables() throws IOException {
    Path notes = file("crm/notes.txt", "x");
    assertRefused(
        sync("--crm", java.util.Objects.requireNonNull(notes.getParent())),
        "must hold at least one .csv, .json or .jsonl file; export the CRM's records into it");
  }

  @Test
  void anExportWithoutTheTableOfDeals() throws IOException {
    Path accounts = file("crm/Account.csv", "Id,Name\n");
    assertRefused(
        sync("--crm", java.util.Objects.requireNonNull(accounts.getParent())),
        "must have a table of deals that a map of this program knows",
        "but has the tables [Account]; write a map of your own");
    assertRefused(
        sync(
            "--crm", java.util.Objects.requireNonNull(accounts.getParent()), "--map", "salesforce"),
        "Opportunity");
  }

  @Test
  void aTableOfDealsThatIsEmpty() throws IOException {
    Path deals = file("crm/Opportunity.csv", "");
    assertRefused(
        sync("--crm", java.util.Objects.requireNonNull(deals.getParent())), "Opportunity.csv");
  }

  @Test
  void aTableOfDealsThatIsGarbled() throws IOException {
    Path deals = file("crm/Opportunity.csv", "Id,Name\n\"never closed");
    assertRefused(
        sync("--crm", java.util.Objects.requireNonNull(deals.getParent())), "Opportunity.csv");
  }

  @Test
  void aMapThatIsNotThere() throws IOException {
    Path deals = file("crm/Opportunity.csv", "Id,Name\n");
    assertRefused(
        sync("--crm", java.util.Objects.requireNonNull(deals.getParent()), "--map", "none.json"),
        "--map none.json: must be a file that can be read; check the path");
  }

  @Test
  void aMapThatIsNotJson() throws IOException {
    assertRefused(sync("--map", file("map.json", "{")), "map.json: must be a field map", "line 1");
  }

  @Test
  void aMapWithMistakesIsToldAllOfThem() throws IOException {
    assertRefused(
        sync("--map", file("map.json", "{\"name\": \"x\", \"version\": 0}")),
        "must be a field map, but",
        "version",
        "effectiveFrom",
        "deals");
  }

  @Test
  void aMapThatIsNotUtf8() throws IOException {
    Path map = folder.resolve("map.json");
    Files.write(map, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertRefused(sync("--map", map), "must be text in UTF-8; save it as UTF-8");
  }

  @Test
  void aStoreThatAnotherProgramHasOpen() throws IOException, InterruptedException {
    Path store = folder.resolve("store");
    try (JdbcSyncStore open = JdbcSyncStore.h2(store)) {
      assertThat(open.links(Cloud.AWS)).isEmpty();
      Process second =
          Shell.process("sync", "--out", folder.resolve("out"), "--store", store).start();
      String err = new String(second.getErrorStream().readAllBytes(), UTF_8);
      assertThat(second.waitFor()).isEqualTo(2);
      assertThat(err)
          .startsWith("cosell: --store " + store)
          .contains("another process has this store open")
          .contains("wait for the other run to end");
    }
  }

  @Test
  void aStoreThatIsSomethingElse() throws IOException {
    file(
        "store.mv.db",
        "this is not a database, but it is long enough to look like a file".repeat(99));
    assertRefused(
        Shell.run("sync", "--out", folder.resolve("out"), "--store", folder.resolve("store")),
        "--store ",
        "choose another --store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "azure", "gcp"})
  void aJournalOfAFakeThatIsGarbled(String cloud) throws IOException {
    file("out/cosell-store.fake-" + cloud + ".jsonl", "no json\nno json\n");
    assertRefused(
        sync(), "cosell-store.fake-" + cloud + ".jsonl: must be the fake portal's journal");
  }

  @Test
  void anOutFolderThatIsAFile() throws IOException {
    Path plain = file("plain", "x");
    assertRefused(Shell.run("sync", "--out", plain, "--store", folder.resolve("store")), "plain");
  }

  @Test
  void anAddressThatIsNone() {
    assertRefused(
        sync("--portal", "aws=not an address"),
        "--portal aws=not an address: must be a cloud, = and a web address");
    assertRefused(
        sync("--portal", "ibm=http://127.0.0.1:1"), "must be one of --clouds and a web address");
    assertRefused(
        sync("--clouds", "gcp", "--portal", "aws=http://127.0.0.1:1"),
        "--portal aws=http://127.0.0.1:1: must be one of --clouds");
    assertThat(sync("--portal", "http://127.0.0.1:1").exitCode()).isEqualTo(2);
  }

  @Test
  void aCloudThatIsNone() {
    assertRefused(
        sync("--clouds", "aws,ibm"),
        "--clouds aws,ibm: must be of aws, azure and gcp, joined by commas; correct 'ibm'");
  }

  @Test
  void aRoutingWithMistakesIsToldAllOfThem() throws IOException {
    assertRefused(
        sync("--routing", file("routing.json", "{\"name\": \"x\", \"rules\": [{\"clouds\": 1}]}")),
        "must be a routing policy, but",
        "version is required",
        "rules[0].name is required",
        "rules[0].clouds must be a list");
  }

  @Test
  void anUnknownCatalog() {
    assertRefused(sync("--aws-catalog", "sandbox"), "must be AWS or Sandbox");
  }

  @Test
  void aNegativeLimit() {
    assertRefused(sync("--limit", -1), "--limit -1: must be 0 or more");
  }

  @Test
  void aDayThatIsNone() {
    Outcome outcome = sync("--today", "tomorrow");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("--today").contains("tomorrow");
  }

  @Test
  void aPortalThatDoesNotAnswer() {
    Outcome outcome = sync("--clouds", "aws", "--portal", "aws=http://127.0.0.1:1");
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err()).isEqualTo("cosell: nothing answers at http://127.0.0.1:1\n");
  }
}
