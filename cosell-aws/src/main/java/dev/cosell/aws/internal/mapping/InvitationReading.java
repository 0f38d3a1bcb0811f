package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.aws.AwsFields;
import dev.cosell.aws.internal.wire.EngagementInvitation;
import dev.cosell.aws.internal.wire.InvitationPayload;
import dev.cosell.aws.internal.wire.InvitedCustomer;
import dev.cosell.aws.internal.wire.LeadInvitationPayload;
import dev.cosell.aws.internal.wire.OpportunityInvitationPayload;
import dev.cosell.aws.internal.wire.PortalContact;
import dev.cosell.aws.internal.wire.ProjectDetails;
import dev.cosell.aws.internal.wire.SellingJson;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.portal.ChangePage.Invitation;
import java.util.List;
import java.util.Optional;

/** An invitation as AWS shows it before it is answered, by the library's fields. */
public final class InvitationReading {
  private InvitationReading() {}

  /**
   * Reads an invitation.
   *
   * @param id the invitation's id
   * @param invitation the invitation
   * @return what it tells
   */
  public static Invitation of(String id, EngagementInvitation invitation) {
    FieldValues.Builder values = FieldValues.builder();
    values
        .text(Field.TITLE, invitation.engagementTitle())
        .text(AwsFields.INVITATION_TYPE, invitation.payloadType())
        .text(AwsFields.INVITATION_SENDER, invitation.senderCompanyName())
        .text(AwsFields.INVITATION_MESSAGE, invitation.invitationMessage());
    invitation
        .payload()
        .flatMap(InvitationPayload::opportunityInvitation)
        .ifPresent(offered -> opportunity(offered, values));
    invitation
        .payload()
        .flatMap(InvitationPayload::leadInvitation)
        .flatMap(LeadInvitationPayload::customer)
        .ifPresent(customer -> customer(customer, values));
    return new Invitation(
        new PortalId(Cloud.AWS, id),
        values.build(),
        invitation.expirationDate().flatMap(Times::instant));
  }

  private static void opportunity(
      OpportunityInvitationPayload offered, FieldValues.Builder values) {
    offered.customer().ifPresent(customer -> customer(customer, values));
    offered.project().ifPresent(project -> project(project, values));
    List<OpportunityContact> senders =
        offered.senderContacts().stream().flatMap(person -> sender(person).stream()).toList();
    if (!senders.isEmpty()) {
      values.put(Field.COUNTERPARTS, new FieldValue.People(senders));
    }
  }

  private static void customer(InvitedCustomer customer, FieldValues.Builder values) {
    values
        .text(Field.ACCOUNT_NAME, customer.companyName())
        .text(Field.ACCOUNT_INDUSTRY, customer.industry())
        .text(Field.ACCOUNT_WEBSITE, customer.websiteUrl())
        .text(Field.ACCOUNT_COUNTRY, customer.countryCode());
  }

  private static void project(ProjectDetails project, FieldValues.Builder values) {
    values
        .text(Field.TITLE, project.title())
        .text(Field.CUSTOMER_PROBLEM, project.businessProblem());
    project
        .targetCompletionDate()
        .filter(text -> !text.isBlank())
        .map(DayBinding::day)
        .ifPresent(day -> values.put(Field.TARGET_CLOSE_DATE, day));
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.set("Project", SellingJson.tree(project));
    spend(record).ifPresent(amount -> values.put(Field.EXPECTED_MONTHLY_SPEND, amount));
  }

  /** The list of spend is the record's own. */
  private static Optional<FieldValue> spend(ObjectNode record) {
    return Bindings.of(Field.EXPECTED_MONTHLY_SPEND).flatMap(binding -> binding.read(record));
  }

  private static Optional<OpportunityContact> sender(PortalContact person) {
    return People.read(SellingJson.tree(person))
        .map(known -> new OpportunityContact(known, person.businessTitle()));
  }
}
