package dev.cosell.cli;

import dev.cosell.attribution.AttributionLog;
import dev.cosell.attribution.AttributionPolicy;
import dev.cosell.attribution.ConversationImport;
import dev.cosell.contact.ContactDirectory;
import dev.cosell.contact.ContactMatchPolicy;
import dev.cosell.contact.ContactRecord;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.crm.CrmProblem;
import dev.cosell.crm.CrmTables;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.stageone.Contest;
import dev.cosell.stageone.EvidenceLog;
import dev.cosell.stageone.StageOneDefinition;
import dev.cosell.stageone.StageOneDefinitions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code cosell stage-one} knows beside the deals: what was signed, logged and disputed. */
final class StageOneInput {
  @Option(
      names = "--definition",
      paramLabel = "FILE",
      required = true,
      description =
          "What a deal needs, signed by both sides, as JSON: one version, or all of them in a list"
              + " 'definitions'.")
  private Path definition = Path.of("definition.json");

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description = "The log of evidence, as JSON. Default: none.")
  private @Nullable Path evidence;

  @Option(
      names = "--attribution",
      paramLabel = "FILE",
      description =
          "The log of who brings deals, as JSON; its engagements are evidence, too. Default: none.")
  private @Nullable Path attribution;

  @Option(
      names = "--attribution-policy",
      paramLabel = "FILE",
      description = "What counts as bringing a deal, as JSON. Default: the standard policy.")
  private @Nullable Path policy;

  @Option(
      names = "--conversations",
      paramLabel = "FILE",
      description =
          "Conversations that a revenue-intelligence tool found, as CSV: conversation_id, held_on,"
              + " cloud, seller_id, counterpart_email and, where known, opportunity_id, account_id,"
              + " link. They count as logged on the day of --as-of.")
  private @Nullable Path conversations;

  @Option(
      names = "--contests",
      paramLabel = "FILE",
      description = "A disputed registration, as JSON; once per file.")
  private List<Path> contests = List.of();

  private final List<String> refused = new ArrayList<>();
  private Optional<StageOneDefinitions> signed = Optional.empty();
  private EvidenceLog logged = EvidenceLog.of();
  private AttributionLog touches = AttributionLog.of();
  private AttributionPolicy rules = AttributionPolicy.standard();
  private List<Contest> disputed = List.of();
  private ContactDirectory directory =
      ContactDirectory.builder(ContactMatchPolicy.standard()).build();

  /** Reads all files but those for which others have to be right first. */
  void read(LocalDate asOf, InputProblems problems) {
    signed = problems.read("--definition", definition, signed, text -> Optional.of(versions(text)));
    logged = problems.read("--evidence", evidence, logged, EvidenceLog::fromJson);
    touches = problems.read("--attribution", attribution, touches, AttributionLog::fromJson);
    rules = problems.read("--attribution-policy", policy, rules, AttributionPolicy::fromJson);
    signed.ifPresent(definitions -> disputed = contests(definitions, asOf, problems));
  }

  private List<Contest> contests(
      StageOneDefinitions definitions, LocalDate asOf, InputProblems problems) {
    return contests.stream()
        .flatMap(
            file ->
                problems
                    .read(
                        "--contests",
                        file,
                        Optional.<Contest>empty(),
                        text -> Optional.of(Contest.fromJson(text, definitions)))
                    .stream())
        .flatMap(each -> each.asOf(asOf).stream())
        .toList();
  }

  /** One version by itself, or several in a list. */
  private static StageOneDefinitions versions(String json) {
    return json.contains("\"definitions\"")
        ? StageOneDefinitions.fromJson(json)
        : StageOneDefinitions.of(StageOneDefinition.fromJson(json));
  }

  /** Reads the conversations, whose people are the clouds' people on the deals. */
  void converse(List<Opportunity> deals, LocalDate asOf, InputProblems problems) {
    directory = directory(deals);
    if (conversations == null) {
      return;
    }
    String option = "--conversations " + conversations;
    CrmTables.Builder export = CrmTables.builder();
    try {
      String text = CrmExport.text("--conversations", conversations);
      export.file(
          "conversations.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (BadInputException unreadable) {
      problems.file(option, "must be a text file in UTF-8", "check the path");
      return;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    CrmTables read = export.build();
    read.problems().forEach(problem -> refuse(option, problem));
    read.table("conversations")
        .ifPresent(
            table -> {
              ConversationImport calls = ConversationImport.of(table, directory, asOf);
              calls.problems().forEach(problem -> refuse(option, problem));
              try {
                touches = touches.append(calls.entries());
              } catch (IllegalArgumentException twice) {
                problems.file(option, String.valueOf(twice.getMessage()), "take one of them out");
              }
            });
  }

  private void refuse(String option, CrmProblem problem) {
    refused.add(
        option
            + (problem.row() == 0 ? "" : ", row " + problem.row())
            + ": "
            + problem.rule()
            + "; "
            + problem.remedy());
  }

  private static ContactDirectory directory(List<Opportunity> deals) {
    Map<String, ContactRecord> people = new LinkedHashMap<>();
    for (Opportunity deal : deals) {
      for (OpportunityContact person : deal.contacts()) {
        person
            .counterpart()
            .ifPresent(
                mark ->
                    person
                        .contact()
                        .id()
                        .ifPresent(
                            id ->
                                people.putIfAbsent(
                                    id,
                                    ContactRecord.of("crm", id, person.contact())
                                        .at(mark.cloud()))));
      }
    }
    return ContactDirectory.builder(ContactMatchPolicy.standard()).addAll(people.values()).build();
  }

  StageOneDefinitions definitions() {
    return signed.orElseThrow();
  }

  /** The evidence about a deal, engagements of the attribution log included. */
  EvidenceLog evidence(Opportunity deal, InputProblems problems) {
    try {
      return EvidenceLog.of()
          .append(logged.about(deal.id()))
          .append(touches.engagements(deal).entries());
    } catch (IllegalArgumentException twice) {
      problems.file(
          "--evidence " + evidence + " and the log of attribution",
          String.valueOf(twice.getMessage()),
          "give the evidence an id of its own");
      return EvidenceLog.of();
    }
  }

  AttributionLog touches() {
    return touches;
  }

  AttributionPolicy rules() {
    return rules;
  }

  ContactDirectory directory() {
    return directory;
  }

  List<Contest> contests() {
    return disputed;
  }

  /** What was not read of the conversations. */
  List<String> refused() {
    return refused;
  }
}
