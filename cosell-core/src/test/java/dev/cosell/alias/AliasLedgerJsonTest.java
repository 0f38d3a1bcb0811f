package dev.cosell.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cosell.account.AccountId;
import dev.cosell.alias.AliasSubject.Duns;
import dev.cosell.alias.AliasSubject.Name;
import dev.cosell.alias.AliasSubject.PortalCustomer;
import dev.cosell.alias.AliasSubject.RegistrationNumber;
import dev.cosell.cloud.PortalId;
import dev.cosell.policy.InvalidPolicyException;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** A ledger as a file. */
class AliasLedgerJsonTest {
  private static final String SIGNED =
      ", \"decidedBy\": \"ops\", \"decidedAt\": \"2031-01-15T10:00:00Z\", \"evidence\": \"seen\"";

  private static ListAssert<String> assertProblems(String json) {
    return assertThat(
        catchThrowableOfType(InvalidPolicyException.class, () -> AliasLedger.fromJson(json))
            .problems());
  }

  /** Problems of a document of these entries, each signed. */
  private static ListAssert<String> assertProblemsOf(String... entries) {
    List<String> signed =
        List.of(entries).stream().map(members -> "{" + members + SIGNED + "}").toList();
    return assertProblems("{\"format\": 1, \"entries\": [" + String.join(",", signed) + "]}");
  }

  private static AliasDecision signed(AliasSubject subject) {
    return AliasDecision.of(subject, AliasKind.DBA, new AccountId("001A"))
        .decidedBy("ops")
        .decidedAt(Instant.parse("2031-01-15T10:00:00Z"))
        .evidence("seen")
        .build();
  }

  @Test
  void membersStandInOneOrder() {
    AliasDecision name = signed(new Name("Acme Labs").in("US").at("acme.example"));
    AliasDecision merge =
        AliasDecision.merge(new AccountId("001A"), new AccountId("001B"))
            .decidedBy("crm admin")
            .decidedAt(Instant.parse("2031-02-01T09:00:00.5Z"))
            .evidence("merged in the CRM")
            .build();
    assertThat(AliasLedger.of(name, merge).toJson().replaceAll("\\R", "\n"))
        .isEqualTo(
            """
            {
              "format" : 1,
              "entries" : [ {
                "kind" : "DBA",
                "name" : "Acme Labs",
                "country" : "US",
                "domain" : "acme.example",
                "account" : "001A",
                "decidedBy" : "ops",
                "decidedAt" : "2031-01-15T10:00:00Z",
                "evidence" : "seen"
              }, {
                "kind" : "MERGE",
                "mergedAccount" : "001A",
                "account" : "001B",
                "decidedBy" : "crm admin",
                "decidedAt" : "2031-02-01T09:00:00.500Z",
                "evidence" : "merged in the CRM"
              } ]
            }
            """);
  }

  @Test
  void everySubjectHasItsMembers() {
    String document =
        """
        {"format": 1, "entries": [
          {"kind": "DBA", "portalCustomer": "aws~C1", "account": "001A"%1$s},
          {"kind": "DBA", "duns": "01-234-5678", "account": "001A"%1$s},
          {"kind": "DBA", "registrationNumber": "HRB 1", "country": "de", "account": "001A"%1$s}]}
        """
            .formatted(SIGNED);
    AliasLedger ledger = AliasLedger.fromJson(document);
    assertThat(ledger)
        .isEqualTo(
            AliasLedger.of(
                signed(new PortalCustomer(PortalId.parse("aws~C1"))),
                signed(new Duns("012345678")),
                signed(new RegistrationNumber("DE", "HRB 1"))));
    assertThat(AliasLedger.fromJson(ledger.toJson())).isEqualTo(ledger);
  }

  @Test
  void anEntryThatStandsTwiceIsKeptOnce() {
    String entry = "{\"kind\": \"DBA\", \"name\": \"Acme\", \"account\": \"001A\"" + SIGNED + "}";
    assertThat(AliasLedger.fromJson("{\"format\": 1, \"entries\": [" + entry + "," + entry + "]}"))
        .isEqualTo(AliasLedger.of(signed(new Name("Acme"))));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertProblems(
            """
            {"format": 2, "author": "x", "entries": [
              {},
              {"kind": "NICKNAME", "name": " ", "account": 7, "decidedBy": "", "evidence": false,
               "decidedAt": "yesterday"},
              "Acme",
              {"kind": "DBA", "name": "Acme", "country": "USA", "domain": "http://acme.example",
               "account": "001A", "decidedBy": "ops", "decidedAt": "2031-01-15T10:00:00Z",
               "evidence": "seen", "note": "?"}]}
            """)
        .containsExactlyInAnyOrder(
            "format must be 1, but was 2",
            "author is not a known member; known here: entries, format",
            "entries[0].kind is required",
            "entries[0].name or else one of portalCustomer, duns, registrationNumber, "
                + "mergedAccount must stand, and alone",
            "entries[0].account is required",
            "entries[0].decidedBy is required",
            "entries[0].decidedAt is required",
            "entries[0].evidence is required",
            "entries[1].kind must be one of [DBA, FORMER_NAME, TRANSLATION, REGIONAL, SUBSIDIARY, "
                + "PARENT, MERGE, DIFFERENT, REVOKED], but was 'NICKNAME'",
            "entries[1].name must be a text that is not blank",
            "entries[1].account must be a text that is not blank",
            "entries[1].decidedBy must be a text that is not blank",
            "entries[1].decidedAt must be an instant such as 2031-01-15T10:00:00Z, "
                + "but was 'yesterday'",
            "entries[1].evidence must be a text that is not blank",
            "entries[2] must be an object",
            "entries[3].country must be an ISO 3166-1 alpha-2 code such as US, but was 'USA'",
            "entries[3].domain must be a host such as acme.example, but was 'http://acme.example'",
            "entries[3].note is not a known member; known here: account, country, decidedAt, "
                + "decidedBy, domain, duns, evidence, kind, mergedAccount, name, portalCustomer, "
                + "registrationNumber");
  }

  @Test
  void formatAndEntriesAreRequired() {
    assertProblems("{}").containsExactly("format is required", "entries is required");
    assertProblems("[]").containsExactly("must be a JSON object");
  }

  @Test
  void anEntryIsAboutOneSubjectOnly() {
    String rule =
        ".name or else one of portalCustomer, duns, registrationNumber, mergedAccount must stand, "
            + "and alone";
    assertProblemsOf(
            "\"kind\": \"DBA\", \"account\": \"001A\", \"name\": \"Acme\", \"duns\": \"012345678\"",
            "\"kind\": \"DBA\", \"account\": \"001A\", \"duns\": \"012345678\","
                + " \"portalCustomer\": \"aws~C1\"")
        .containsExactly("entries[0]" + rule, "entries[1]" + rule);
  }

  @Test
  void whatNarrowsStandsWhereItNarrows() {
    assertProblemsOf(
            "\"kind\": \"DBA\", \"account\": \"001A\", \"duns\": \"012345678\","
                + " \"country\": \"US\", \"domain\": \"acme.example\"",
            "\"kind\": \"DBA\", \"account\": \"001A\", \"registrationNumber\": \"1\","
                + " \"domain\": \"acme.example\"")
        .containsExactly(
            "entries[0].domain must stand with a name only",
            "entries[0].country must stand with a name or a registrationNumber only",
            "entries[1].domain must stand with a name only",
            "entries[1].country is required");
  }

  @Test
  void idsHaveTheirForm() {
    assertProblemsOf(
            "\"kind\": \"DBA\", \"account\": \"001A\", \"duns\": \"1\"",
            "\"kind\": \"DBA\", \"account\": \"001A\", \"portalCustomer\": \"C1\"")
        .containsExactly(
            "entries[0].duns must be nine digits, but was '1'",
            "entries[1].portalCustomer must have the form cloud~id, but was 'C1'");
  }

  @Test
  void theKindFitsTheSubject() {
    assertProblemsOf(
            "\"kind\": \"MERGE\", \"account\": \"001A\", \"name\": \"Acme\"",
            "\"kind\": \"DBA\", \"account\": \"001A\", \"mergedAccount\": \"001B\"",
            "\"kind\": \"MERGE\", \"account\": \"001A\", \"mergedAccount\": \"001A\"")
        .containsExactly(
            "entries[0].kind must be MERGE or REVOKED for a merged account and anything but MERGE "
                + "for others, but was MERGE",
            "entries[1].kind must be MERGE or REVOKED for a merged account and anything but MERGE "
                + "for others, but was DBA",
            "entries[2].account must not be the merged account itself, but was '001A'");
  }

  @Test
  void everyCircleOfMergesIsTold() {
    assertProblemsOf(
            "\"kind\": \"MERGE\", \"mergedAccount\": \"001A\", \"account\": \"001B\"",
            "\"kind\": \"MERGE\", \"mergedAccount\": \"001B\", \"account\": \"001A\"",
            "\"kind\": \"MERGE\", \"mergedAccount\": \"001D\", \"account\": \"001C\"",
            "\"kind\": \"MERGE\", \"mergedAccount\": \"001C\", \"account\": \"001D\"",
            "\"kind\": \"MERGE\", \"mergedAccount\": \"001E\", \"account\": \"001A\"")
        .containsExactly(
            "entries must not merge accounts in a circle (revoke one of the merges first), but had "
                + "001A -> 001B -> 001A and 001C -> 001D -> 001C");
  }

  @Test
  void whoDecidedAndWhyIsInNoMessage() {
    assertProblems(
            """
            {"format": 1, "entries": [
              {"kind": "DBA", "name": "Acme", "account": "001A", "decidedBy": ["ida.holm"],
               "decidedAt": "2031-01-15T10:00:00Z", "evidence": {"said": "Ida Holm"}}]}
            """)
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).doesNotContainIgnoringCase("ida"));
  }
}
